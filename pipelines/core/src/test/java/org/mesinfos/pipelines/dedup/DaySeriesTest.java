package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.dedup.DaySeries.Extent;
import org.mesinfos.pipelines.dedup.DaySeries.Part;
import org.mesinfos.pipelines.dedup.DaySeries.Step;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.RecordType;

final class DaySeriesTest {

    @Test
    void partsThatFollowEachOtherHaveNoRowInCommon() {
        Part first = part(Extent.START, "12 10");
        Part second = part(Extent.END, "10 12", "12 10");

        assertThat(DaySeries.distance(first, second, List.of(first, second))).contains(1);
        assertThat(DaySeries.distance(second, first, List.of(first, second))).contains(-1);
    }

    @Test
    void aPartBetweenTwoProvesThatTheseDoNotOverlap() {
        Part first = part(Extent.START, "12 10");
        Part between = part(Extent.WITHIN, "10 12");
        Part last = part(Extent.END, "12 10");

        assertThat(DaySeries.distance(first, last, List.of(last, between, first)))
                .contains(1);
        assertThat(DaySeries.distance(first, last, List.of(last, first))).contains(0);
    }

    @Test
    void commonRowsAreTheLastOfOneAndTheFirstOfTheOther() {
        Part first = part(Extent.START, "12 10", "10 12", "12 10");
        Part second = part(Extent.END, "12 10", "10 8");

        assertThat(DaySeries.distance(first, second, List.of(first, second))).contains(2);
    }

    @Test
    void severalPossibleSeriesProveNothing() {
        Part first = part(Extent.START, "12 10", "10 12");
        Part second = part(Extent.END, "12 10", "10 12");

        assertThat(DaySeries.distance(first, second, List.of(first, second))).isEmpty();
    }

    @Test
    void partsThatFitNowhereProveNothing() {
        Part first = part(Extent.START, "12 10");
        Part second = part(Extent.END, "9 8");

        assertThat(DaySeries.distance(first, second, List.of(first, second))).isEmpty();
    }

    @Test
    void manyPartsProveNothing() {
        List<Part> parts = new ArrayList<>();
        for (int balance = 20; balance > 10; balance--) {
            parts.add(part(Extent.WITHIN, balance + " " + (balance - 1)));
        }

        assertThat(DaySeries.distance(parts.get(0), parts.get(1), parts)).isEqualTo(Optional.empty());
    }

    @Test
    void manyRowsProveNothing() {
        String[] alternating = IntStream.range(0, 20_000)
                .mapToObj(i -> i % 2 == 0 ? "12 10" : "10 12")
                .toArray(String[]::new);
        Part first = part(Extent.START, alternating);
        Part second = part(Extent.END, alternating);

        assertThat(DaySeries.distance(first, second, List.of(first, second))).isEmpty();
    }

    /** Returns a part from the balances before and after each step. A debit has another key than a credit. */
    private static Part part(Extent extent, String... steps) {
        List<Step> list = new ArrayList<>();
        for (String step : steps) {
            String[] balances = step.split(" ", -1);
            BalanceStep change = new BalanceStep(new BigDecimal(balances[0]), new BigDecimal(balances[1]));
            String key = change.before().compareTo(change.after()) > 0 ? "debit" : "credit";
            list.add(new Step(
                    new EventKey(RecordType.BANK_TRANSACTION, "bank", null, "", RowKeyKind.NATURAL, key), change));
        }
        return new Part(list, extent);
    }
}
