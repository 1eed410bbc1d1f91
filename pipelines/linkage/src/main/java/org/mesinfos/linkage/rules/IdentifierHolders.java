package org.mesinfos.linkage.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.features.WholeTable;

/**
 * The holders of each e-mail address, telephone number and account: whether all records with the value may be of one
 * person. Immutable.
 */
final class IdentifierHolders {

    /** A value in more records belongs to an office or a shop, and is no evidence for any of them. */
    static final int MAX_HOLDERS = 20;

    static final List<ValueKind> KINDS = List.of(ValueKind.EMAIL, ValueKind.PHONE, ValueKind.SHARED_IDENTIFIER);

    /** Relation of the holders of two records, by given names and birth dates. */
    enum HolderRelation {
        SAME_PERSON,
        DIFFERENT_PEOPLE,
        /** Different people with the same given name. */
        NAMESAKES
    }

    private final Map<ValueKind, BitSet> withSeveralHolders = new EnumMap<>(ValueKind.class);
    private final Map<ValueKind, BitSet> withNamesakes = new EnumMap<>(ValueKind.class);

    /** Reads the holders in a part of a table, whose rows do not contain all holders. */
    private IdentifierHolders(WholeTable whole) {
        for (ValueKind kind : KINDS) {
            withSeveralHolders.put(kind, whole.severalHolders(kind));
            withNamesakes.put(kind, whole.namesakeHolders(kind));
        }
    }

    /** Returns the holders in a table: those that are known if it is a part of a table, else those that are found. */
    static IdentifierHolders of(PersonTable table, HolderComparator count) {
        return table.whole().map(IdentifierHolders::new).orElseGet(() -> new IdentifierHolders(table, count));
    }

    private IdentifierHolders(PersonTable table, HolderComparator count) {
        for (ValueKind kind : KINDS) {
            BitSet more = new BitSet();
            BitSet alike = new BitSet();
            forEachBlock(table, kind, (value, rows) -> {
                for (int i = 0; i < rows.length; i++) {
                    for (int j = i + 1; j < rows.length; j++) {
                        HolderRelation persons = count.compare(rows[i], rows[j]);
                        more.set(value, more.get(value) || persons != HolderRelation.SAME_PERSON);
                        alike.set(value, alike.get(value) || persons == HolderRelation.NAMESAKES);
                    }
                }
            });
            withSeveralHolders.put(kind, more);
            withNamesakes.put(kind, alike);
        }
    }

    /** Returns whether a value is in records that are certainly of different people. */
    boolean hasSeveralHolders(ValueKind kind, int value) {
        return values(withSeveralHolders, kind).get(value);
    }

    /**
     * Returns whether a value is in records of different people with the same given name, who differ only in the birth
     * date.
     */
    boolean hasNamesakes(ValueKind kind, int value) {
        return values(withNamesakes, kind).get(value);
    }

    private static BitSet values(Map<ValueKind, BitSet> byKind, ValueKind kind) {
        return Objects.requireNonNull(byKind.get(kind), "not a kind of identifier");
    }

    /** Visits every distinctive value, with its rows in ascending order. */
    static void forEachBlock(PersonTable table, ValueKind kind, ValueBlockVisitor visitor) {
        ValueColumn column = table.column(kind);
        int values = column.vocabulary().size();
        int[] ends = new int[values + 1];
        for (int row = 0; row < table.size(); row++) {
            for (int i = column.start(row); i < column.end(row); i++) {
                if (isDistinctive(column, column.value(i))) {
                    ends[column.value(i) + 1]++;
                }
            }
        }
        for (int value = 0; value < values; value++) {
            ends[value + 1] += ends[value];
        }
        int[] rows = new int[ends[values]];
        int[] next = Arrays.copyOf(ends, values);
        for (int row = 0; row < table.size(); row++) {
            for (int i = column.start(row); i < column.end(row); i++) {
                if (isDistinctive(column, column.value(i))) {
                    rows[next[column.value(i)]++] = row;
                }
            }
        }
        for (int value = 0; value < values; value++) {
            if (ends[value + 1] > ends[value]) {
                visitor.block(value, Arrays.copyOfRange(rows, ends[value], ends[value + 1]));
            }
        }
    }

    /** Returns whether a value is in at least two records, and in at most {@link #MAX_HOLDERS}. */
    static boolean isDistinctive(ValueColumn column, int value) {
        return value != ValueColumn.ABSENT
                && column.vocabulary().count(value) > 1
                && column.vocabulary().count(value) <= MAX_HOLDERS;
    }

    /** Comparison of the holders of two rows. */
    interface HolderComparator {
        HolderRelation compare(int a, int b);
    }

    /** Visitor of the rows that contain one value. */
    interface ValueBlockVisitor {
        void block(int value, int[] rows);
    }
}
