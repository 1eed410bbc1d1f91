package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Counts of rows add up by kind. */
class DeliveryTotalsTest {

    private static final String DELIVERY = "ab".repeat(32);

    @Test
    void totalsAddUpByKind() {
        DeliveryTotals one = new DeliveryTotals(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        DeliveryTotals other = new DeliveryTotals(100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200);

        assertThat(one.plus(other))
                .isEqualTo(new DeliveryTotals(101, 202, 303, 404, 505, 606, 707, 808, 909, 1010, 1111, 1212));
        assertThat(one.plus(DeliveryTotals.NONE)).isEqualTo(one);
    }

    @Test
    void eachRowIsAccountedForOnce() {
        assertThat(new DeliveryTotals(1, 20, 300, 4000, 50_000, 6, 7, 8, 9, 10, 600_000, 12).accountedFor())
                .isEqualTo(654_321);
    }

    @Test
    void suppressedRowsAreAccountedFor() {
        assertThat(DeliveryTotals.suppressed(7, 3)).isEqualTo(new DeliveryTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 3));
        assertThat(DeliveryTotals.suppressed(7, 3).accountedFor()).isEqualTo(7);
    }

    @Test
    void ownRowsOfAPersonIncludeCopiesButNotBorrowedRows() {
        assertThat(new PersonDeliveryCounts(DELIVERY, "invoices", 1000, 1, 2, 3, 4, 100, 6, 10, 1).ownRows())
                .isEqualTo(1089);
    }

    @Test
    void countsOfRecordTypesAddUpByKind() {
        PersonDeliveryCounts invoices = new PersonDeliveryCounts(DELIVERY, "invoices", 1, 2, 3, 4, 5, 6, 7, 8, 9);
        PersonDeliveryCounts trips = new PersonDeliveryCounts(DELIVERY, "trips", 10, 20, 30, 40, 50, 60, 70, 80, 90);

        assertThat(invoices.plus(trips))
                .isEqualTo(new PersonDeliveryCounts(DELIVERY, "", 11, 22, 33, 44, 55, 66, 77, 88, 99));
    }
}
