package org.mesinfos.linkage.features;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The records to link, stored by column as numbers. The order of the rows depends on their content, not on the order in
 * which the records were added; {@link #sourceIndex} maps a row to its record. Immutable.
 *
 * <p>Memory: some 150 bytes per record, plus each distinct text once.
 */
public final class PersonTable {

    /**
     * The group in which a person may have several records. In any other group, all records are of different people.
     */
    public static final int GROUP_WITH_DUPLICATES = 0;

    /** The largest number of a group. */
    public static final int LAST_GROUP = Byte.MAX_VALUE;

    /** Kind of values in a column. */
    public enum ValueKind {
        /** The first given name, and all given names joined if that differs. */
        GIVEN,
        /** Family names, in use and at birth, each without spaces. */
        FAMILY,
        /** Parts of compound family names, and family names without particles. */
        FAMILY_PART,
        /** Every word of every name. */
        NAME_WORD,
        BIRTH_DATE,
        BIRTH_PLACE,
        GENDER,
        EMAIL,
        EMAIL_LOCAL,
        PHONE,
        OCCUPATION,
        SHARED_IDENTIFIER,
        PERSONAL_IDENTIFIER,
        HOUSE_NUMBER,
        STREET,
        ADDRESS_EXTRA,
        POSTCODE,
        CITY,
        /** Hash of a whole address, which counts the records of one house. */
        WHOLE_ADDRESS;

        /** Returns the position of the kind in lists with an entry for each kind. */
        @SuppressWarnings("EnumOrdinal") // Not stored.
        public int position() {
            return ordinal();
        }

        /** Returns the bit of the kind in masks of kinds. */
        public int bit() {
            return 1 << position();
        }
    }

    private final Map<ValueKind, ValueColumn> columns;
    private final int[] birthDates;
    private final int[] sources;
    private final byte[] groups;
    private final byte[] rowMarks;

    /** Knowledge about the table of which this one is a part; empty if this is the whole table. */
    private final Optional<WholeTable> whole;

    /** Share of the counted records that this table has; below 1 for a sample. */
    private final double sampledShare;

    PersonTable(Map<ValueKind, ValueColumn> columns, int[] birthDates, int[] sources, byte[] groups, byte[] rowMarks) {
        this(columns, birthDates, sources, groups, rowMarks, Optional.empty());
    }

    PersonTable(
            Map<ValueKind, ValueColumn> columns,
            int[] birthDates,
            int[] sources,
            byte[] groups,
            byte[] rowMarks,
            Optional<WholeTable> whole) {
        this(columns, birthDates, sources, groups, rowMarks, whole, 1);
    }

    private PersonTable(
            Map<ValueKind, ValueColumn> columns,
            int[] birthDates,
            int[] sources,
            byte[] groups,
            byte[] rowMarks,
            Optional<WholeTable> whole,
            double sampledShare) {
        this.sampledShare = sampledShare;
        this.whole = whole;
        this.columns = columns;
        this.birthDates = birthDates;
        this.sources = sources;
        this.groups = groups;
        this.rowMarks = rowMarks;
    }

    /**
     * Returns a uniform random sample of rows, which is the same each time for the same table. Term frequencies remain
     * those of all rows.
     *
     * @param about approximate number of rows
     */
    public PersonTable sample(int about) {
        int[] rows = IntStream.range(0, size())
                .filter(row -> Long.remainderUnsigned(Hashes.of(row, about), size()) < about)
                .toArray();
        Map<ValueKind, ValueColumn> sampled = new EnumMap<>(ValueKind.class);
        columns.forEach((kind, column) -> sampled.put(kind, column.permuted(rows)));
        byte[] sampledGroups = new byte[rows.length];
        byte[] sampledMarks = new byte[rows.length];
        for (int row = 0; row < rows.length; row++) {
            sampledGroups[row] = groups[rows[row]];
            sampledMarks[row] = rowMarks[rows[row]];
        }
        return new PersonTable(
                sampled,
                Arrays.stream(rows).map(row -> birthDates[row]).toArray(),
                Arrays.stream(rows).map(row -> sources[row]).toArray(),
                sampledGroups,
                sampledMarks,
                Optional.empty(),
                sampledShare * rows.length / Math.max(1, size()));
    }

    public int size() {
        return sources.length;
    }

    /** Returns the knowledge about the table of which this one is a part; empty if this is the whole table. */
    public Optional<WholeTable> whole() {
        return whole;
    }

    /** Returns the number of rows of the whole table. */
    public int wholeSize() {
        return whole.map(table -> table.totals().rows()).orElse(size());
    }

    /** Returns the number of records of the whole table that contain a value; of a sample, the expected number of its own. */
    public double recordsWith(ValueKind kind) {
        return sampledShare * column(kind).counts().recordsWithValue();
    }

    /**
     * Returns the number of pairs of records of the whole table that have the same value; of a sample, the expected number of
     * its own.
     */
    public double collidingPairs(ValueKind kind) {
        return sampledShare * sampledShare * column(kind).counts().collidingPairs();
    }

    public ValueColumn column(ValueKind kind) {
        return Objects.requireNonNull(columns.get(kind), "the table has a column of each kind");
    }

    /** Returns the date of birth, as {@link org.mesinfos.linkage.text.PartialDate} packs it. */
    public int birthDate(int row) {
        return birthDates[row];
    }

    /** Returns the position, from 0, at which the record of a row was added. */
    public int sourceIndex(int row) {
        return sources[row];
    }

    /**
     * Returns the place of a row in the order of a table.
     *
     * @param source position of the record in the input
     */
    public RowRank order(int row, int source) {
        return RowRanks.of(columns, groups[row], rowMarks[row], row, source);
    }

    /** Returns the group of a row. */
    public int group(int row) {
        return groups[row];
    }

    /** Returns the generation that the name of a row states, as {@link org.mesinfos.linkage.text.Generation} counts. */
    public byte generation(int row) {
        return RowMarks.generation(rowMarks[row]);
    }

    /** Returns whether the first word of the full name of a row may be its family name. */
    public boolean hasUncertainOrderOfNames(int row) {
        return RowMarks.isUncertainOrder(rowMarks[row]);
    }

    /** Returns whether two rows have telephone numbers of one kind. Only these can differ: a person has a mobile and a landline. */
    public boolean havePhonesOfOneKind(int a, int b) {
        return RowMarks.havePhonesOfOneKind(rowMarks[a], rowMarks[b]);
    }

    /** Returns whether all telephone numbers of a row are landlines. */
    public boolean hasLandlinesOnly(int row) {
        return RowMarks.hasLandlinesOnly(rowMarks[row]);
    }

    /** Returns whether all telephone numbers of a row are mobiles. */
    public boolean hasMobilesOnly(int row) {
        return RowMarks.hasMobilesOnly(rowMarks[row]);
    }

    /** Returns all that {@link RowMarks} states about a row. */
    byte rowMarks(int row) {
        return rowMarks[row];
    }

    /** Returns whether two rows may be of one person; false for two rows of one group without duplicates. */
    public boolean linkable(int a, int b) {
        return groups[a] == GROUP_WITH_DUPLICATES || groups[a] != groups[b];
    }
}
