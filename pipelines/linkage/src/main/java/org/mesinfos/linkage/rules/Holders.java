package org.mesinfos.linkage.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.linkage.features.Column;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;

/** For each e-mail address, telephone and account, whether the records that hold it are of one person. Immutable. */
final class Holders {

    /** What so many records hold is an office's or a shop's, and tells nothing of any of them. */
    static final int MANY = 20;

    static final List<Kind> KINDS = List.of(Kind.EMAIL, Kind.PHONE, Kind.SHARED_IDENTIFIER);

    /** Whose two records are, as far as given names and birth dates tell. */
    enum Persons {
        ONE,
        TWO,
        /** Two of one given name. */
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

    /** Whether records hold a value that are certainly of two people. */
    boolean areSeveral(Kind kind, int value) {
        return several.get(kind).get(value);
    }

    /** Whether these two have one given name, so that nothing but a date tells whose record it is. */
    boolean areNamesakes(Kind kind, int value) {
        return namesakes.get(kind).get(value);
    }

    /** Every value that two records or more hold, though not many, with its rows ascending. */
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

    /** Whether two records or more hold a value, and not many. */
    static boolean isTelling(Column column, int value) {
        return value != Column.ABSENT
                && column.vocabulary().count(value) > 1
                && column.vocabulary().count(value) <= MANY;
    }

    /** Tells whose two rows are. */
    interface PersonCount {
        Persons persons(int a, int b);
    }

    /** Takes the rows that hold one value. */
    interface BlockVisitor {
        void block(int value, int[] rows);
    }
}
