package org.mesinfos.connectors.mapping.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Selector of the column from which a field is read.
 *
 * @param name the primary name of the column
 * @param names all accepted names, normalised
 * @param pattern pattern of the name; used if the name varies between files
 * @param occurrence which of several columns with the same name, from 1
 * @param position position of a column without a name, from 1
 * @param presence whether a file must contain the column to be recognised
 */
record ColumnSelector(
        String name,
        List<String> names,
        Optional<Pattern> pattern,
        int occurrence,
        OptionalInt position,
        Presence presence) {

    /** Requirement of a column for recognition: a file without an expected column is not recognised. */
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
        Optional<String> column = selector.filledText("column", "the name of a column");
        List<String> names = new ArrayList<>();
        column.ifPresent(name -> names.add(NormalisedText.of(name)));
        selector.texts("aliases").forEach(alias -> names.add(NormalisedText.of(alias)));
        Optional<Pattern> pattern = selector.pattern("column-matches");
        OptionalInt position = selector.wholeNumber("position", WholeNumbers.FROM_1);
        if (!selector.has("column") && pattern.isEmpty() && !selector.has("position")) {
            selector.problems()
                    .add(selector.location(), "\"column\" is missing (or column-matches, position, context, constant)");
        }
        String name = column.or(() -> pattern.map(Pattern::pattern)).orElseGet(() -> "column " + position.orElse(0));
        return new ColumnSelector(
                name,
                List.copyOf(names),
                pattern,
                selector.wholeNumber("occurrence", WholeNumbers.FROM_1).orElse(1),
                position,
                selector.flag("optional") ? Presence.OPTIONAL : Presence.EXPECTED);
    }

    /** Returns whether two selectors select the same column in every file. */
    boolean selectsSameColumn(ColumnSelector other) {
        return names.equals(other.names)
                && pattern.map(Pattern::pattern).equals(other.pattern.map(Pattern::pattern))
                && occurrence == other.occurrence
                && position.equals(other.position);
    }

    /** Returns whether the only name of another selector is one of the names of this one. */
    boolean hasName(ColumnSelector other) {
        return occurrence == 1 && position.isEmpty() && names.containsAll(other.names);
    }

    /** Returns this selector; a file must contain the column if either selector requires it. */
    ColumnSelector withPresenceOf(ColumnSelector other) {
        return other.presence == Presence.OPTIONAL || presence == Presence.EXPECTED
                ? this
                : new ColumnSelector(name, names, pattern, occurrence, position, Presence.EXPECTED);
    }
}
