package org.mesinfos.linkage;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.features.Vocabulary;
import org.mesinfos.linkage.text.GivenNames;
import org.mesinfos.linkage.text.PartialDate;
import org.mesinfos.linkage.text.StringDistances;

/**
 * Measurement, without labels, of the twins in a table. Among the pairs of records with the same family name and date of
 * birth, those with two established given names show how often such a pair is of twins. The same share applies to pairs
 * whose given names are missing or similar. Immutable.
 */
final class Twins {

    /** Jaro-Winkler similarity below which two given names are not misspellings of each other. */
    private static final double DISSIMILAR = 0.75;

    /** Number of records from which on a given name is no misspelling. */
    private static final int ESTABLISHED = 3;

    /** Assumed number of pairs of twins for each pair of one person: one birth in 80 is of twins. */
    private static final double ASSUMED = 0.01;

    /** Number of pairs as which the assumed number counts. */
    private static final double ASSUMED_PAIRS = 100;

    /** Number of pairs of twins that is added to the measured one, since few pairs prove little. */
    private static final double UNSEEN_PAIRS = 1;

    /** Largest number of pairs of twins for each pair of relatives. */
    private static final double MOST_OF_RELATIVES = 0.1;

    /** Number of {@link #counts}. */
    static final int COUNTS = 2;

    private final PersonTable table;
    private final ValueColumn given;
    private final ValueColumn family;
    private long samePerson;
    private long twins;

    private Twins(PersonTable table) {
        this.table = table;
        this.given = table.column(ValueKind.GIVEN);
        this.family = table.column(ValueKind.FAMILY);
    }

    static Twins of(PersonTable table) {
        return of(table, RowGroups.ALL);
    }

    /**
     * Measures the groups of some family names and dates.
     *
     * @param chosen keys of the groups, all of whose rows are in the table
     */
    static Twins of(PersonTable table, IntPredicate chosen) {
        Twins measured = new Twins(table);
        long[] rows = RowGroups.of(table.size(), row -> key(table, row), chosen);
        RowGroups.forEachPair(rows, measured::compare);
        return measured;
    }

    /**
     * Returns the sums of several measurements, from their {@link #counts}.
     *
     * @param table any part of the table, whose counts are those of the whole table
     */
    static Twins ofCounts(PersonTable table, long[] counts) {
        Twins sum = new Twins(table);
        sum.samePerson = counts[0];
        sum.twins = counts[1];
        return sum;
    }

    /** Returns the counts, which may be added to those of other groups. */
    long[] counts() {
        return new long[] {samePerson, twins};
    }

    /** Returns the hash of family name and date of a row with full name and complete date of birth. */
    static OptionalInt key(PersonTable table, int row) {
        ValueColumn family = table.column(ValueKind.FAMILY);
        int date = table.birthDate(row);
        return !PartialDate.isYearOnly(date) && !table.column(ValueKind.GIVEN).isEmpty(row) && !family.isEmpty(row)
                ? OptionalInt.of((int) Hashes.of(family.vocabulary().hash(family.first(row)), date))
                : OptionalInt.empty();
    }

    private void compare(int a, int b) {
        if (family.first(a) != family.first(b) || table.birthDate(a) != table.birthDate(b) || !table.linkable(a, b)) {
            return;
        }
        if (given.first(a) == given.first(b)) {
            samePerson++;
        } else if (areTwoNames(given.first(a), given.first(b))) {
            twins++;
        }
    }

    private boolean areTwoNames(int one, int other) {
        String first = given.vocabulary().text(one);
        String second = given.vocabulary().text(other);
        return isEstablished(one)
                && isEstablished(other)
                && Math.min(first.length(), second.length()) > 1
                && !first.startsWith(second)
                && !second.startsWith(first)
                && StringDistances.jaroWinkler(first, second) < DISSIMILAR;
    }

    private boolean isEstablished(int name) {
        Vocabulary names = given.vocabulary();
        return given.counts().count(name) >= ESTABLISHED || GivenNames.builtIn().isKnown(names.text(name));
    }

    /** Returns the number of pairs of records with one given name. */
    long samePerson() {
        return samePerson;
    }

    /** Returns the number of pairs of records with two given names, except those that agree by coincidence. */
    double twins() {
        double records = Math.max(1, Math.min(table.recordsWith(ValueKind.GIVEN), table.recordsWith(ValueKind.FAMILY)));
        double families = Math.max(0, table.collidingPairs(ValueKind.FAMILY) - samePerson);
        double dates = Math.max(0, table.collidingPairs(ValueKind.BIRTH_DATE) - samePerson);
        double coincidences = families * dates / Math.max(1, records * (records - 1) / 2);
        return Math.max(0, twins - coincidences);
    }

    /**
     * Returns the number of pairs of twins for each pair of one person. Where relatives would be noticed and there are
     * few, two names on one date are errors.
     */
    double forEachMatch(Households households) {
        double found = twins() + UNSEEN_PAIRS;
        double most = MOST_OF_RELATIVES * (households.relatives() + UNSEEN_PAIRS);
        return households.wouldBeNoticed()
                ? Math.min(found, most) / (samePerson + ASSUMED_PAIRS)
                : (found + ASSUMED * ASSUMED_PAIRS) / (samePerson + ASSUMED_PAIRS);
    }
}
