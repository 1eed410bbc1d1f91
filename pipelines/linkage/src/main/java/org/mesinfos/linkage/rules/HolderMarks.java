package org.mesinfos.linkage.rules;

import java.util.List;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.TableValue;

/** Marks of values that several records contain, by the relation of their holders. Not safe for use by several threads. */
public final class HolderMarks {

    private final HolderComparison holders;

    /** @param comparator comparator of the rows of the table */
    public HolderMarks(PersonTable table, RecordComparator comparator) {
        this.holders = new HolderComparison(table, comparator);
    }

    /** Returns the kinds of values that rules evaluate. */
    public static List<ValueKind> kinds() {
        return DeterministicLinks.KINDS;
    }

    /** Returns whether so many records with one value may be evidence of one person. */
    public static boolean isDistinctive(int records) {
        return records > 1 && records <= IdentifierHolders.MAX_HOLDERS;
    }

    /**
     * Returns the marks of a value.
     *
     * @param rows all rows with the value, ascending
     */
    public int marks(int[] rows) {
        int marks = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                marks |= switch (holders.compare(rows[i], rows[j])) {
                    case SAME_PERSON -> 0;
                    case DIFFERENT_PEOPLE -> TableValue.SEVERAL_HOLDERS;
                    case NAMESAKES -> TableValue.SEVERAL_HOLDERS | TableValue.NAMESAKE_HOLDERS;
                };
            }
        }
        return marks;
    }
}
