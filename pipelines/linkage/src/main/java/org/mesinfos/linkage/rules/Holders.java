package org.mesinfos.linkage.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.linkage.features.Column;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;

/**
 * The holders of each e-mail address, telephone number and account: whether all records with the value may be of one
 * person. Immutable.
 */
final class Holders {

    /** A value in more records belongs to an office or a shop, and is no evidence for any of them. */
    static final int MANY = 20;

    static final List<Kind> KINDS = List.of(Kind.EMAIL, Kind.PHONE, Kind.SHARED_IDENTIFIER);

    /** Relation of the holders of two records, by given names and birth dates. */
    enum Persons {
        ONE,
        TWO,
        /** Different people with the same given name. */
        NAMESAKES
    }

    private final Map<Kind, BitSet> several = new EnumMap<>(Kind.class);
    private final Map<Kind, BitSet> namesakes = new EnumMap<>(Kind.class);

    Holders(PersonTable table, PersonCount count) {
        for (Kind kind : KINDS) {
            BitSet more = new BitSet();
            BitSet alike = new BitSet();
            forEachBlock(table, kind, (value, rows) -> {
                for (int i = 0; i < rows.length; i++) {
                    for (int j = i + 1; j < rows.length; j++) {
                        Persons persons = count.persons(rows[i], rows[j]);
                        more.set(value, more.get(value) || persons != Persons.ONE);
                        alike.set(value, alike.get(value) || persons == Persons.NAMESAKES);
                    }
                }
            });
            several.put(kind, more);
            namesakes.put(kind, alike);
        }
    }

    /** Returns whether a value is in records that are certainly of different people. */
    boolean areSeveral(Kind kind, int value) {
        return several.get(kind).get(value);
    }

    /**
     * Returns whether a value is in records of different people with the same given name, who differ only in the birth
     * date.
     */
    boolean areNamesakes(Kind kind, int value) {
        return namesakes.get(kind).get(value);
    }

    /** Visits every distinctive value, with its rows in ascending order. */
    static void forEachBlock(PersonTable table, Kind kind, BlockVisitor visitor) {
        Column column = table.column(kind);
        int values = column.vocabulary().size();
        int[] ends = new int[values + 1];
        for (int row = 0; row < table.size(); row++) {
            for (int i = column.start(row); i < column.end(row); i++) {
                if (isTelling(column, column.value(i))) {
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
                if (isTelling(column, column.value(i))) {
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

    /** Returns whether a value is in at least two records, and in at most {@link #MANY}. */
    static boolean isTelling(Column column, int value) {
        return value != Column.ABSENT
                && column.vocabulary().count(value) > 1
                && column.vocabulary().count(value) <= MANY;
    }

    /** Comparison of the holders of two rows. */
    interface PersonCount {
        Persons persons(int a, int b);
    }

    /** Visitor of the rows that contain one value. */
    interface BlockVisitor {
        void block(int value, int[] rows);
    }
}
