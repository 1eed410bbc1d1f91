package org.mesinfos.pipelines.relate.recurrence;

/**
 * Interval of a recurrence. The names equal those of {@link org.mesinfos.records.Frequency} where it has the interval.
 */
enum RecurrencePeriod {
    WEEKLY(Unit.WEEK, 1, 7, 1),
    EVERY_TWO_WEEKS(Unit.WEEK, 2, 14, 2),
    MONTHLY(Unit.MONTH, 1, 30.44, 5),
    EVERY_TWO_MONTHS(Unit.MONTH, 2, 60.87, 6),
    QUARTERLY(Unit.MONTH, 3, 91.31, 8),
    EVERY_FOUR_MONTHS(Unit.MONTH, 4, 121.75, 8),
    HALF_YEARLY(Unit.MONTH, 6, 182.6, 10),
    YEARLY(Unit.MONTH, 12, 365.24, 15);

    /** Unit of the interval: it determines a day of the week or a day of the month. */
    enum Unit {
        WEEK,
        MONTH
    }

    private final Unit unit;
    private final int units;
    private final double days;
    private final int tolerance;

    RecurrencePeriod(Unit unit, int units, double days, int tolerance) {
        this.unit = unit;
        this.units = units;
        this.days = days;
        this.tolerance = tolerance;
    }

    Unit unit() {
        return unit;
    }

    /** Returns the number of weeks or months. */
    int units() {
        return units;
    }

    /** Returns the average length in days. */
    double days() {
        return days;
    }

    /**
     * Returns the number of days by which a transaction may be early or late: weekends, holidays, billing of the
     * counterparty.
     */
    int tolerance() {
        return tolerance;
    }
}
