package org.mesinfos.connectors.mapping.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.NormalisedText;
import org.mesinfos.connectors.mapping.YamlMap;

/**
 * Which column a field is read from.
 *
 * @param name the first name it goes by
 * @param names all names it goes by, normalised
 * @param pattern of its name, where names vary
 * @param occurrence which one, from 1, of several of one name
 * @param position its place from 1, where it has no name
 * @param presence whether a file without it is of another kind
 */
record ColumnSelector(
        String name,
        List<String> names,
        Optional<Pattern> pattern,
        int occurrence,
        OptionalInt position,
        Presence presence) {

    /** Whether a file without the column is of another kind. */
    enum Presence {
        EXPECTED,
        OPTIONAL
    }

    static ColumnSelector named(String name) {
        return new ColumnSelector(
                name, List.of(NormalisedText.of(name)), Optional.empty(), 1, OptionalInt.empty(), Presence.EXPECTED);
    }

    static ColumnSelector matching(Pattern names) {
        return new ColumnSelector(
                names.pattern(), List.of(), Optional.of(names), 1, OptionalInt.empty(), Presence.EXPECTED);
    }

    static ColumnSelector of(YamlMap selector) {
        Optional<String> column = selector.text("column");
        List<String> names = new ArrayList<>();
        column.ifPresent(name -> names.add(NormalisedText.of(name)));
        selector.texts("aliases").forEach(alias -> names.add(NormalisedText.of(alias)));
        Optional<Pattern> pattern = selector.pattern("column-matches");
        OptionalInt position = selector.wholeNumber("position");
        if (column.isEmpty() && pattern.isEmpty() && position.isEmpty()) {
            selector.problems()
                    .add(selector.place(), "\"column\" is missing (or column-matches, position, context, constant)");
        }
        String name = column.or(() -> pattern.map(Pattern::pattern)).orElseGet(() -> "column " + position.orElse(0));
        return new ColumnSelector(
                name,
                List.copyOf(names),
                pattern,
                selector.wholeNumber("occurrence").orElse(1),
                position,
                selector.flag("optional") ? Presence.OPTIONAL : Presence.EXPECTED);
    }

    /** The place of the column in a row of names, from 0; -1 when it is not there. */
    int find(List<String> normalisedHeader, List<String> header) {
        if (position.isPresent()) {
            return position.getAsInt() <= header.size() ? position.getAsInt() - 1 : -1;
        }
        int left = occurrence;
        for (int i = 0; i < header.size(); i++) {
            boolean matches = names.contains(normalisedHeader.get(i))
                    || (pattern.isPresent()
                            && pattern.get().matcher(header.get(i)).matches());
            if (matches && --left == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether two selectors speak of the same column in every file. */
    boolean sameAs(ColumnSelector other) {
        return names.equals(other.names)
                && pattern.map(Pattern::pattern).equals(other.pattern.map(Pattern::pattern))
                && occurrence == other.occurrence
                && position.equals(other.position);
    }

    ColumnSelector orExpected(ColumnSelector other) {
        return presence == Presence.EXPECTED ? this : other;
    }
}
