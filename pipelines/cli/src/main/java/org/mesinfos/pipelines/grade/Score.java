package org.mesinfos.pipelines.grade;

/**
 * Agreement of the records found with those expected.
 *
 * @param expected number of expected records
 * @param found number of records found
 * @param exact number of expected records with all values found
 * @param uncontradicted number of records found that lack an expected value, or have the expected date in another date
 *     field, and contradict none
 * @param fieldsExpected number of values of the expected records
 * @param fieldsExact number of these values that were found
 * @param wrong values of the records found that contradict expected ones
 * @param rejected number of rejected rows
 * @param rejectedExpected number of rows expected to be rejected; 0 if unspecified
 */
public record Score(
        long expected,
        long found,
        long exact,
        long uncontradicted,
        long fieldsExpected,
        long fieldsExact,
        WrongValues wrong,
        long rejected,
        long rejectedExpected) {

    /** The score of no records. */
    static final Score NONE = new Score(0, 0, 0, 0, 0, 0, WrongValues.NONE, 0, 0);

    /** Returns this score with another number of expected records, if only their number is expected. */
    Score expecting(long records) {
        return new Score(
                records, found, exact, uncontradicted, fieldsExpected, fieldsExact, wrong, rejected, rejectedExpected);
    }

    Score plus(Score other) {
        return new Score(
                expected + other.expected,
                found + other.found,
                exact + other.exact,
                uncontradicted + other.uncontradicted,
                fieldsExpected + other.fieldsExpected,
                fieldsExact + other.fieldsExact,
                wrong.plus(other.wrong),
                rejected + other.rejected,
                rejectedExpected + other.rejectedExpected);
    }

    /**
     * Returns the number of accepted records that no expected record equals: a value differs, or the record is not
     * expected at all. A record that only lacks a value, or holds the expected date as another of its dates, is not
     * wrong. Meaningful only where records are compared.
     */
    public long wrongAndAccepted() {
        return found - exact - uncontradicted;
    }

    /** Returns true if every expected record was found with all values, and no other record. */
    public boolean isExact() {
        return exact == expected && found == expected && (rejectedExpected == 0 || rejected == rejectedExpected);
    }
}
