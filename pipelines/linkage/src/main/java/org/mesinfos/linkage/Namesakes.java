package org.mesinfos.linkage;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.model.NamesakeShares;
import org.mesinfos.linkage.text.PartialDate;

/**
 * Measurement, without labels, of the relatives with one name in a table. Among the pairs of records with the same full
 * name and a shared household value, those with two dates of birth show how often such a pair is of two people: their
 * dates are a generation apart. The same share applies to pairs in which a date is missing. Immutable.
 */
final class Namesakes {

    /** Values that households share, with the field in which they are compared. */
    private enum SharedValue {
        /** Addresses that consist of the name suit both, but no other relatives. */
        EMAIL(ComparisonField.EMAIL, ValueKind.EMAIL, ASSUMED_PAIRS),
        PHONE(ComparisonField.PHONE, ValueKind.PHONE, MEASURED_PAIRS),
        ACCOUNT(ComparisonField.SHARED_IDENTIFIER, ValueKind.SHARED_IDENTIFIER, MEASURED_PAIRS),
        ADDRESS(ComparisonField.ADDRESS, ValueKind.STREET, ASSUMED_PAIRS);

        private final ComparisonField field;
        private final ValueKind kind;
        private final double pairsOfOthers;

        /** @param pairsOfOthers number of pairs as which the share of many other relatives counts */
        SharedValue(ComparisonField field, ValueKind kind, double pairsOfOthers) {
            this.field = field;
            this.kind = kind;
            this.pairsOfOthers = pairsOfOthers;
        }
    }

    private static final SharedValue[] VALUES = SharedValue.values();

    /** Years from which on two dates are those of parent and child. */
    private static final int GENERATION = 14;

    /** Number of pairs as which the assumed shares count. */
    private static final double ASSUMED_PAIRS = 10;

    /** Number of pairs as which the shares count that many other relatives show. */
    private static final double MEASURED_PAIRS = 100;

    /** Number of pairs of two people that is added to the measured one, since few pairs prove little. */
    private static final double UNSEEN_PAIRS = 1;

    /** Number of {@link #counts}. */
    static final int COUNTS = 2 + 2 * VALUES.length;

    private long samePerson;
    private long namesakes;
    private final long[] known = new long[VALUES.length];
    private final long[] agreeing = new long[VALUES.length];

    private Namesakes() {}

    static Namesakes of(PersonTable table) {
        return of(table, RowGroups.ALL);
    }

    /**
     * Measures the groups of some names.
     *
     * @param chosen keys of the groups, all of whose rows are in the table
     */
    static Namesakes of(PersonTable table, IntPredicate chosen) {
        Namesakes measured = new Namesakes();
        long[] rows = RowGroups.of(table.size(), row -> key(table, row), chosen);
        RowGroups.forEachPair(rows, (a, b) -> measured.compare(table, a, b));
        return measured;
    }

    /** Returns the sums of several measurements, from their {@link #counts}. */
    static Namesakes ofCounts(long[] counts) {
        Namesakes sum = new Namesakes();
        sum.samePerson = counts[0];
        sum.namesakes = counts[1];
        System.arraycopy(counts, 2, sum.known, 0, VALUES.length);
        System.arraycopy(counts, 2 + VALUES.length, sum.agreeing, 0, VALUES.length);
        return sum;
    }

    /** Returns the counts, which may be added to those of other groups. */
    long[] counts() {
        return LongStream.concat(
                        LongStream.of(samePerson, namesakes),
                        LongStream.concat(Arrays.stream(known), Arrays.stream(agreeing)))
                .toArray();
    }

    /** Returns the hash of the name of a row with full name and date of birth. */
    static OptionalInt key(PersonTable table, int row) {
        ValueColumn given = table.column(ValueKind.GIVEN);
        ValueColumn family = table.column(ValueKind.FAMILY);
        return given.isEmpty(row) || family.isEmpty(row) || table.birthDate(row) == PartialDate.UNKNOWN
                ? OptionalInt.empty()
                : OptionalInt.of((int) Hashes.of(
                        given.vocabulary().hash(given.first(row)),
                        family.vocabulary().hash(family.first(row))));
    }

    private void compare(PersonTable table, int a, int b) {
        int first = table.birthDate(a);
        int second = table.birthDate(b);
        boolean slip = PartialDate.mayBeSlip(first, second);
        if (!sameName(table, a, b)
                || !table.linkable(a, b)
                || (!slip && Math.abs(PartialDate.year(first) - PartialDate.year(second)) < GENERATION)) {
            return;
        }
        int shared = 0;
        int both = 0;
        for (int value = 0; value < VALUES.length; value++) {
            boolean agrees = agrees(table, VALUES[value], a, b);
            both |= agrees || HouseholdPairs.mayDiffer(table, VALUES[value].kind, a, b) ? 1 << value : 0;
            shared |= agrees ? 1 << value : 0;
        }
        if (shared == 0) {
            return;
        }
        if (slip) {
            samePerson++;
            return;
        }
        namesakes++;
        for (int value = 0; value < VALUES.length; value++) {
            known[value] += both >> value & 1;
            agreeing[value] += shared >> value & 1;
        }
    }

    private static boolean sameName(PersonTable table, int a, int b) {
        return table.column(ValueKind.GIVEN).first(a)
                        == table.column(ValueKind.GIVEN).first(b)
                && table.column(ValueKind.FAMILY).first(a)
                        == table.column(ValueKind.FAMILY).first(b);
    }

    private static boolean agrees(PersonTable table, SharedValue value, int a, int b) {
        ValueColumn column = table.column(value.kind);
        boolean same = false;
        for (int i = column.start(a); i < column.end(a); i++) {
            for (int j = column.start(b); j < column.end(b); j++) {
                same |= column.value(i) != ValueColumn.ABSENT && column.value(i) == column.value(j);
            }
        }
        return same && (value != SharedValue.ADDRESS || sameNumber(table, a, b));
    }

    private static boolean sameNumber(PersonTable table, int a, int b) {
        ValueColumn numbers = table.column(ValueKind.HOUSE_NUMBER);
        return !numbers.isEmpty(a) && numbers.first(a) == numbers.first(b);
    }

    /** Returns the number of pairs of one person that were measured. */
    long samePerson() {
        return samePerson;
    }

    /** Returns the measured number of pairs of two people with one name. */
    long namesakes() {
        return namesakes;
    }

    /**
     * Returns the shares under a model, never more than those assumed. As long as few namesakes were measured, they are
     * assumed to share values as often as other relatives do: one record with a wrong date of birth makes one person look
     * like two namesakes who share all values.
     */
    NamesakeShares shares(LinkageModel model, Households households) {
        NamesakeShares assumed = NamesakeShares.assumed();
        double assumedRatio = assumed.ofHouseholds() * model.householdPrior() / model.prior();
        double ratio = (namesakes + UNSEEN_PAIRS) / (samePerson + UNSEEN_PAIRS / Math.max(1e-9, assumedRatio));
        double share = Math.min(assumed.ofHouseholds(), ratio * model.prior() / model.householdPrior());
        double[] shares = assumed.agreeing().clone();
        for (int value = 0; value < VALUES.length; value++) {
            int field = VALUES[value].field.index();
            OptionalDouble measured = households.sharing(VALUES[value].kind);
            double expected = Math.min(shares[field], measured.orElse(1));
            double pairs = measured.isPresent() ? VALUES[value].pairsOfOthers : ASSUMED_PAIRS;
            shares[field] = (agreeing[value] + pairs * expected) / (known[value] + pairs);
        }
        return new NamesakeShares(share, shares);
    }
}
