package org.mesinfos.pipelines.grade;

/**
 * How well what was found agrees with what was expected.
 *
 * @param expected records expected
 * @param found records found
 * @param exact expected records of which every value was found
 * @param fieldsExpected values of the expected records
 * @param fieldsExact of those, how many were found
 * @param rejected rows that were rejected
 * @param rejectedExpected rows that were expected to be rejected; none means that nothing was said about them
 */
public record Score(
        long expected,
        long found,
        long exact,
        long fieldsExpected,
        long fieldsExact,
        long rejected,
        long rejectedExpected) {

    /** Of nothing. */
    static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0);

    /** The same of records of which no more than their number is expected. */
    Score expecting(long records) {
        return new Score(records, found, exact, fieldsExpected, fieldsExact, rejected, rejectedExpected);
    }

    Score plus(Score other) {
        return new Score(
                expected + other.expected,
                found + other.found,
                exact + other.exact,
                fieldsExpected + other.fieldsExpected,
                fieldsExact + other.fieldsExact,
                rejected + other.rejected,
                rejectedExpected + other.rejectedExpected);
    }

    /** Whether every expected record was found as expected and no other. */
    public boolean isExact() {
        return exact == expected && found == expected && (rejectedExpected == 0 || rejected == rejectedExpected);
    }
}
