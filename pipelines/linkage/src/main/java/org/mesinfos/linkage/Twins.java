package org.mesinfos.linkage;

import java.util.Arrays;
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

    /** Larger groups are compared with their next records only. */
    private static final int MOST_COMPARED = 40;

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
        Twins measured = new Twins(table);
        long[] rows = measured.rowsByNameAndDate();
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < Math.min(rows.length, i + MOST_COMPARED) && rows[i] >> 32 == rows[j] >> 32; j++) {
                measured.compare((int) rows[i], (int) rows[j]);
            }
        }
        return measured;
    }

    /** Returns the rows with full name and complete date of birth, with a hash of family name and date, in order. */
    private long[] rowsByNameAndDate() {
        long[] rows = new long[table.size()];
        int count = 0;
        for (int row = 0; row < table.size(); row++) {
            int date = table.birthDate(row);
            boolean complete = date != PartialDate.UNKNOWN && !PartialDate.isYearOnly(date);
            if (complete && !given.isEmpty(row) && !family.isEmpty(row)) {
                long key = Hashes.of(family.vocabulary().hash(family.first(row)), date);
                rows[count++] = key << 32 | row;
            }
        }
        rows = Arrays.copyOf(rows, count);
        Arrays.sort(rows);
        return rows;
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
        double records = Math.max(
                1, Math.min(given.counts().recordsWithValue(), family.counts().recordsWithValue()));
        double families = Math.max(0, family.counts().collidingPairs() - samePerson);
        double dates = Math.max(0, table.column(ValueKind.BIRTH_DATE).counts().collidingPairs() - samePerson);
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
