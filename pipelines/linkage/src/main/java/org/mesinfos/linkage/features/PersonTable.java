package org.mesinfos.linkage.features;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All records to be linked, in columns of numbers. Its rows are in an order that follows from their content, not from
 * the order in which they came; {@link #source} tells where a row came from. Immutable.
 *
 * <p>Some 150 bytes a record and the distinct texts once.
 */
public final class PersonTable {

    /** The set that may hold a person several times; in all others each record is another person. */
    public static final int MAY_REPEAT = 0;

    /** Kinds of values. */
    public enum Kind {
        /** The first given name, and all given names joined where that differs. */
        GIVEN,
        /** Family names, in use and at birth, each joined. */
        FAMILY,
        /** Parts of compound family names, and the names without particles. */
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
        CITY
    }

    private final Map<Kind, Column> columns;
    private final int[] birthDates;
    private final int[] sources;
    private final byte[] groups;

    PersonTable(Map<Kind, Column> columns, int[] birthDates, int[] sources, byte[] groups) {
        this.columns = columns;
        this.birthDates = birthDates;
        this.sources = sources;
        this.groups = groups;
    }

    /**
     * About so many of the rows, each as likely as any other whatever rows are like it, the same for the same table.
     * Values stay as rare as they are among all rows.
     */
    public PersonTable sample(int about) {
        int[] rows = IntStream.range(0, size())
                .filter(row -> Long.remainderUnsigned(Hashes.of(row, about), size()) < about)
                .toArray();
        Map<Kind, Column> sampled = new EnumMap<>(Kind.class);
        columns.forEach((kind, column) -> sampled.put(kind, column.permuted(rows)));
        byte[] sets = new byte[rows.length];
        for (int row = 0; row < rows.length; row++) {
            sets[row] = groups[rows[row]];
        }
        return new PersonTable(
                sampled,
                Arrays.stream(rows).map(row -> birthDates[row]).toArray(),
                Arrays.stream(rows).map(row -> sources[row]).toArray(),
                sets);
    }

    public int size() {
        return sources.length;
    }

    public Column column(Kind kind) {
        return columns.get(kind);
    }

    /** Date of birth as {@link org.mesinfos.linkage.text.PartialDate} packs it. */
    public int birthDate(int row) {
        return birthDates[row];
    }

    /** Place at which the record of a row was added, from 0. */
    public int source(int row) {
        return sources[row];
    }

    /** The set a row belongs to. */
    public int group(int row) {
        return groups[row];
    }

    /** Whether two rows may be of one person: those of a set without duplicates are not. */
    public boolean linkable(int a, int b) {
        return groups[a] == MAY_REPEAT || groups[a] != groups[b];
    }
}
