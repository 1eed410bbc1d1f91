package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Row counts of one delivery or several deliveries, summed over all persons and held rows.
 *
 * @param kept rows that are the first sighting of a record
 * @param merged rows that are a further sighting of a record: duplicates
 * @param superseded rows that a later snapshot delivery withdrew
 * @param unattributed rows for which no person is resolved
 * @param withheld rows that may belong to one of several persons
 * @param copies copies of rows of joint accounts that further holders should have
 * @param copied copies that further holders have; they are not counted as rows
 * @param foreign merged rows whose record no other row of the organisation reports: duplicates of the data of others
 * @param borrowed kept and merged rows that are attributed by links of another organisation only
 * @param borrowedSuperseded superseded rows that are attributed by links of another organisation only
 * @param suppressed rows of erased people, which the store does not keep
 * @param borrowedSuppressed suppressed rows of references of which their organisation states no holder
 */
public record DeliveryTotals(
        long kept,
        long merged,
        long superseded,
        long unattributed,
        long withheld,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long copies,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long copied,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long foreign,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long borrowed,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long borrowedSuperseded,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long suppressed,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long borrowedSuppressed) {

    /** Totals of zero. */
    public static final DeliveryTotals NONE = new DeliveryTotals(0, 0, 0, 0, 0);

    /** Creates totals without rows of joint accounts. */
    public DeliveryTotals(long kept, long merged, long superseded, long unattributed, long withheld) {
        this(kept, merged, superseded, unattributed, withheld, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Creates totals without suppressed rows. */
    public DeliveryTotals(
            long kept,
            long merged,
            long superseded,
            long unattributed,
            long withheld,
            long copies,
            long copied,
            long foreign,
            long borrowed,
            long borrowedSuperseded) {
        this(
                kept,
                merged,
                superseded,
                unattributed,
                withheld,
                copies,
                copied,
                foreign,
                borrowed,
                borrowedSuperseded,
                0,
                0);
    }

    /**
     * Returns totals of suppressed rows only.
     *
     * @param borrowed how many of them are of references of which their organisation states no holder
     */
    public static DeliveryTotals suppressed(long rows, long borrowed) {
        return new DeliveryTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, rows, borrowed);
    }

    /** Returns the sums of these and the other totals. */
    public DeliveryTotals plus(DeliveryTotals other) {
        return new DeliveryTotals(
                kept + other.kept,
                merged + other.merged,
                superseded + other.superseded,
                unattributed + other.unattributed,
                withheld + other.withheld,
                copies + other.copies,
                copied + other.copied,
                foreign + other.foreign,
                borrowed + other.borrowed,
                borrowedSuperseded + other.borrowedSuperseded,
                suppressed + other.suppressed,
                borrowedSuppressed + other.borrowedSuppressed);
    }

    /** Returns the number of rows that are accounted for. */
    public long accountedFor() {
        return kept + merged + superseded + unattributed + withheld + suppressed;
    }
}
