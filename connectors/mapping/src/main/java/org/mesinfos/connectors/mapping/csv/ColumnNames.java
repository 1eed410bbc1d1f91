package org.mesinfos.connectors.mapping.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.mesinfos.connectors.format.csv.CellText;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/**
 * The cells of a row as names of columns, of which each mapping seeks its own. Names are normalised and indexed once, because
 * hundreds of mappings seek columns in the same row, which may have thousands. Immutable.
 */
final class ColumnNames {

    private static final int ABSENT = -1;

    private final List<String> names;
    private final List<String> normalised;
    private final Map<String, List<Integer>> indexes = new HashMap<>();

    private ColumnNames(List<String> names) {
        this.names = names;
        this.normalised = names.stream().map(NormalisedText::of).toList();
        for (int i = 0; i < normalised.size(); i++) {
            indexes.computeIfAbsent(normalised.get(i), first -> new ArrayList<>())
                    .add(i);
        }
    }

    /** Returns the names in cells, without spaces around them; empty for a cell without text. */
    static ColumnNames of(List<String> cells) {
        return new ColumnNames(cells.stream()
                .map(cell -> Objects.requireNonNullElse(CellText.clean(cell), ""))
                .toList());
    }

    /** Returns the names as delivered, without spaces around them. */
    List<String> names() {
        return names;
    }

    /** Returns the index of the column that a selector selects, from 0; -1 if there is none. */
    int find(ColumnSelector selector) {
        if (selector.position().isPresent()) {
            int position = selector.position().getAsInt();
            return position <= names.size() ? position - 1 : ABSENT;
        }
        if (selector.occurrence() < 1) {
            return ABSENT;
        }
        if (selector.pattern().isEmpty() && selector.occurrence() == 1) {
            return first(selector.names());
        }
        IntStream candidates = selector.pattern().isPresent()
                ? IntStream.range(0, names.size()).filter(i -> matches(selector, i))
                : selector.names().stream()
                        .distinct()
                        .flatMap(name -> indexes.getOrDefault(name, List.of()).stream())
                        .mapToInt(Integer::intValue)
                        .sorted();
        return candidates.skip(selector.occurrence() - 1L).findFirst().orElse(ABSENT);
    }

    /** Returns the first column with one of the names: the usual selection, for which hundreds of mappings ask in each file. */
    private int first(List<String> sought) {
        int first = ABSENT;
        for (String name : sought) {
            List<Integer> found = indexes.get(name);
            if (found != null && (first == ABSENT || found.get(0) < first)) {
                first = found.get(0);
            }
        }
        return first;
    }

    private boolean matches(ColumnSelector selector, int index) {
        return selector.names().contains(normalised.get(index))
                || selector.pattern()
                        .filter(pattern ->
                                BoundedText.matcher(pattern, names.get(index)).matches())
                        .isPresent();
    }
}
