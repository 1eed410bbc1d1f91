package org.mesinfos.connectors.mapping.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/** The header of one file, with its columns assigned to the slots of a mapping. Immutable. */
final class CsvHeader {

    private static final int ABSENT = -1;

    private final List<String> names;
    private final int[] columns;
    private final boolean[] claimed;
    private final int[] unpivoted;

    private CsvHeader(List<String> names, int[] columns, Optional<Unpivot> unpivot) {
        this.names = names;
        this.columns = columns;
        this.claimed = new boolean[names.size()];
        for (int column : columns) {
            if (column >= 0) {
                claimed[column] = true;
            }
        }
        this.unpivoted = IntStream.range(0, names.size())
                .filter(column -> !claimed[column]
                        && unpivot.filter(declared -> declared.matches(names.get(column)))
                                .isPresent())
                .toArray();
        for (int column : unpivoted) {
            claimed[column] = true;
        }
    }

    static CsvHeader of(ColumnNames header, CsvPlan plan) {
        int[] columns = new int[plan.slots().size()];
        Arrays.setAll(
                columns,
                slot -> plan.slots().get(slot) instanceof CsvSlot.OfColumn column
                        ? header.find(column.selector())
                        : ABSENT);
        return new CsvHeader(distinct(header.names()), columns, plan.unpivot());
    }

    /** Returns the percentage of expected columns that a row contains. A row with 100 is the header. */
    static int matchPercent(ColumnNames header, List<ColumnSelector> expected) {
        int found = 0;
        for (ColumnSelector selector : expected) {
            found += header.find(selector) >= 0 ? 1 : 0;
        }
        return expected.isEmpty() ? 0 : 100 * found / expected.size();
    }

    /** Returns the expected columns that a row does not contain. */
    static List<ColumnSelector> missing(ColumnNames header, CsvPlan plan) {
        return expected(plan).stream()
                .filter(selector -> header.find(selector) < 0)
                .toList();
    }

    static List<ColumnSelector> expected(CsvPlan plan) {
        List<ColumnSelector> expected = new ArrayList<>();
        for (CsvSlot slot : plan.slots()) {
            if (slot instanceof CsvSlot.OfColumn column
                    && column.selector().presence() == ColumnSelector.Presence.EXPECTED) {
                expected.add(column.selector());
            }
        }
        expected.addAll(plan.otherColumns());
        plan.unpivot().map(Unpivot::expected).ifPresent(expected::add);
        return expected;
    }

    /** Returns the number of named columns that the mapping does not declare. */
    int unknownColumns(CsvPlan plan) {
        int unknown = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean named = !name.startsWith("column ");
            boolean other = plan.otherColumns().stream()
                    .anyMatch(selector -> selector.names().contains(NormalisedText.of(name)));
            unknown += named && !claimed[i] && !other ? 1 : 0;
        }
        return unknown;
    }

    int size() {
        return names.size();
    }

    /** Returns the column of a slot, from 0; -1 if the file has none. */
    int column(int slot) {
        return columns[slot];
    }

    /** Returns the unpivoted columns, from 0, each of which becomes a row of its own. */
    int[] unpivoted() {
        return unpivoted;
    }

    boolean isClaimed(int column) {
        return column < claimed.length && claimed[column];
    }

    /**
     * Returns the delivered name of a column. A column without a name is called by its position, such as
     * {@code column 3}.
     */
    String name(int column) {
        return column < names.size() ? names.get(column) : "column " + (column + 1);
    }

    private static List<String> distinct(List<String> header) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>(header.size());
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).isEmpty() ? "column " + (i + 1) : header.get(i);
            int number = seen.merge(name, 1, Integer::sum);
            names.add(number == 1 ? name : name + " (" + number + ")");
        }
        return names;
    }
}
