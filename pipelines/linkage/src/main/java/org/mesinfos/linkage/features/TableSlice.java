package org.mesinfos.linkage.features;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mesinfos.linkage.features.PersonTable.ValueKind;

/**
 * Builder of a part of a person table. All counts of the part are those of the whole table, so that two rows compare as
 * they do in the whole table. Not safe for use by several threads.
 */
public final class TableSlice {

    private final TableTotals totals;
    /** By kind, the kinds with the same vocabulary. */
    private final Map<ValueKind, List<ValueKind>> kindsWith = new EnumMap<>(ValueKind.class);

    private final Map<ValueKind, Vocabulary> vocabularies = new EnumMap<>(ValueKind.class);
    private final Map<ValueKind, int[]> counts = new EnumMap<>(ValueKind.class);
    private final Map<ValueKind, IntLists> lists = new EnumMap<>(ValueKind.class);
    private final Map<ValueKind, BitSet> severalHolders = new EnumMap<>(ValueKind.class);
    private final Map<ValueKind, BitSet> namesakeHolders = new EnumMap<>(ValueKind.class);
    private final IntLists rows = new IntLists();
    private final BitSet atProvider = new BitSet();
    private final BitSet ofName = new BitSet();

    /** @param totals sums over all rows of the whole table */
    public TableSlice(TableTotals totals) {
        this.totals = totals;
        for (ValueKind kind : ValueKind.values()) {
            List<ValueKind> kinds = VocabularyGroup.kindsWith(kind);
            kindsWith.put(kind, kinds);
            vocabularies.put(kind, vocabularies.getOrDefault(kinds.get(0), new Vocabulary()));
            counts.put(kind, new int[16]);
            lists.put(kind, new IntLists());
            severalHolders.put(kind, new BitSet());
            namesakeHolders.put(kind, new BitSet());
        }
    }

    /** Adds a row. */
    public void add(TableRow row) {
        for (ValueKind kind : ValueKind.values()) {
            List<ValueKind> kinds = of(kindsWith, kind);
            Vocabulary vocabulary = of(vocabularies, kind);
            IntLists column = of(lists, kind);
            for (TableValue value : row.values(kind)) {
                column.add(value.text().isEmpty() ? ValueColumn.ABSENT : number(value, kind, kinds, vocabulary));
            }
            column.endRow();
        }
        rows.add(row.birthDate());
        rows.add(row.group());
        rows.add(row.rowMarks());
        rows.add(row.recordsOfFullName());
        rows.endRow();
    }

    /**
     * Builds the part of the table.
     *
     * @param order positions at which rows were added, in the order of their numbers; the source index of each row is its
     *     position in this list
     */
    public PersonTable build(int[] order) {
        vocabularies.forEach((kind, vocabulary) -> vocabulary.close(totals.rowsWithKnown(
                of(kindsWith, kind).stream().mapToInt(other -> other.bit()).sum())));
        Map<ValueKind, ValueColumn> columns = new EnumMap<>(ValueKind.class);
        for (ValueKind kind : ValueKind.values()) {
            columns.put(
                    kind,
                    new ValueColumn(
                            of(vocabularies, kind),
                            of(lists, kind).permuted(order),
                            new ValueCounts(of(counts, kind), totals.of(kind))));
        }
        byte[] groups = new byte[order.length];
        byte[] generations = new byte[order.length];
        int[] birthDates = new int[order.length];
        int[] fullNames = new int[order.length];
        int[] sources = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            int first = rows.start(order[row]);
            birthDates[row] = rows.value(first);
            groups[row] = (byte) rows.value(first + 1);
            generations[row] = (byte) rows.value(first + 2);
            fullNames[row] = rows.value(first + 3);
            sources[row] = row;
        }
        return new PersonTable(
                columns,
                birthDates,
                sources,
                groups,
                generations,
                Optional.of(new WholeTable(totals, fullNames, severalHolders, namesakeHolders, atProvider, ofName)));
    }

    private int number(TableValue value, ValueKind kind, List<ValueKind> kinds, Vocabulary vocabulary) {
        int number = vocabulary.number(value.text(), value.recordsOfVocabulary());
        for (int other = 0; other < kinds.size(); other++) {
            int[] known = of(counts, kinds.get(other));
            if (number >= known.length) {
                known = Arrays.copyOf(known, Math.max(number + 1, 2 * known.length));
                counts.put(kinds.get(other), known);
            }
            known[number] = value.records()[other];
        }
        if (value.marks() != 0) {
            mark(value, TableValue.SEVERAL_HOLDERS, of(severalHolders, kind), number);
            mark(value, TableValue.NAMESAKE_HOLDERS, of(namesakeHolders, kind), number);
            mark(value, TableValue.AT_PROVIDER, atProvider, number);
            mark(value, TableValue.OF_NAME, ofName, number);
        }
        return number;
    }

    private static void mark(TableValue value, int mark, BitSet marked, int number) {
        if ((value.marks() & mark) != 0) {
            marked.set(number);
        }
    }

    private static <T> T of(Map<ValueKind, T> byKind, ValueKind kind) {
        return Objects.requireNonNull(byKind.get(kind), "each kind has an entry");
    }
}
