package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.ExportRelation.CONTINUES;
import static org.mesinfos.pipelines.dedup.ExportRelation.FOLLOWS;
import static org.mesinfos.pipelines.dedup.ExportRelation.OVERLAPS;
import static org.mesinfos.pipelines.dedup.ExportRelation.SEEMS_TO_FOLLOW;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.dedup.ExportFile.DayRange;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.RecordType;

/** An earlier export ends on day 10, on which a later one starts. */
final class MeetingDayTest {

    private static final DayRange EARLIER = new DayRange(1, 10);
    private static final DayRange LATER = new DayRange(10, 20);

    private final MeetingDay day = new MeetingDay(10);

    @Test
    void anEqualBalanceProvesAnOverlap() {
        add("coffee", "a", EARLIER, "10.0");
        add("coffee", "b", LATER, "10.00");

        assertThat(day.relation("a", "b")).isEqualTo(OVERLAPS);
        assertThat(day.relation("b", "a")).isEqualTo(OVERLAPS);
    }

    @Test
    void balancesInOneSeriesProveThatOneContinuesTheOtherAfterCommonRows() {
        add("coffee", "a", EARLIER, "10");
        add("coffee", "a", EARLIER, "8");
        add("coffee", "b", LATER, "8");
        add("coffee", "b", LATER, "6");

        assertThat(day.relation("a", "b")).isEqualTo(CONTINUES);
    }

    @Test
    void balancesThatPartAfterACommonRowProveAnOverlap() {
        add("coffee", "a", EARLIER, "10");
        add("tea", "a", EARLIER, "8");
        add("coffee", "b", LATER, "10");
        add("bread", "b", LATER, "8");
        add("tea", "b", LATER, "6");

        assertThat(day.relation("a", "b")).isEqualTo(OVERLAPS);
    }

    @Test
    void balancesWithoutAnEqualOneProveThatNothingOverlaps() {
        add("coffee", "a", EARLIER, "10");
        add("coffee", "b", LATER, "8");

        assertThat(day.relation("a", "b")).isEqualTo(FOLLOWS);
    }

    @Test
    void anEqualBalanceOfAnotherTransactionProvesNothing() {
        add("coffee", "a", EARLIER, "10");
        add("bread", "b", LATER, "10");

        assertThat(day.relation("a", "b")).isEqualTo(FOLLOWS);
    }

    @Test
    void withoutAllBalancesALaterExportWithAllRowsOverlaps() {
        add("coffee", "a", EARLIER, null);
        add("coffee", "a", EARLIER, "10");
        add("coffee", "b", LATER, "8");
        add("coffee", "b", LATER, "6");

        assertThat(day.relation("a", "b")).isEqualTo(OVERLAPS);
    }

    @Test
    void aLaterExportThatLacksRowsSeemsToFollow() {
        add("coffee", "a", EARLIER, null);
        add("coffee", "a", EARLIER, null);
        add("coffee", "b", LATER, null);

        assertThat(day.relation("a", "b")).isEqualTo(SEEMS_TO_FOLLOW);
        assertThat(day.relation("b", "a")).isEqualTo(SEEMS_TO_FOLLOW);
    }

    @Test
    void theLaterExportMayHaveMoreRows() {
        add("coffee", "b", LATER, null);
        add("bread", "b", LATER, null);
        add("coffee", "a", EARLIER, null);

        assertThat(day.relation("a", "b")).isEqualTo(OVERLAPS);
    }

    @Test
    void theExportThatEndsFirstIsTheEarlierOneOfTwoThatStartTogether() {
        add("coffee", "a", new DayRange(10, 10), null);
        add("coffee", "b", LATER, null);
        add("bread", "b", LATER, null);

        assertThat(day.relation("a", "b")).isEqualTo(OVERLAPS);

        add("tea", "a", new DayRange(10, 10), null);
        MeetingDay other = new MeetingDay(10);
        other.add(key("tea"), "a", new DayRange(10, 10), null);
        other.add(key("bread"), "b", LATER, null);

        assertThat(other.relation("a", "b")).isEqualTo(SEEMS_TO_FOLLOW);
    }

    @Test
    void exportsThatBothStartBeforeTheDayOverlap() {
        add("coffee", "a", EARLIER, "1");
        add("coffee", "b", new DayRange(9, 20), "2");

        assertThat(day.relation("a", "b")).isEqualTo(OVERLAPS);
    }

    @Test
    void exportsThatBothEndAfterTheDayOverlap() {
        add("coffee", "a", new DayRange(10, 11), "1");
        add("coffee", "b", LATER, "2");

        assertThat(day.relation("a", "b")).isEqualTo(OVERLAPS);
    }

    @Test
    void exportsOfTheSameDaysOverlap() {
        add("coffee", "a", new DayRange(10, 10), null);
        add("bread", "b", new DayRange(10, 10), null);

        assertThat(day.relation("a", "b")).isEqualTo(OVERLAPS);
    }

    private void add(String key, String delivery, DayRange days, @Nullable String balance) {
        day.add(key(key), delivery, days, balance == null ? null : step(new BigDecimal(balance)));
    }

    /** Returns the balances around a debit of 2. */
    private static BalanceStep step(BigDecimal after) {
        return new BalanceStep(after.add(new BigDecimal("2")), after);
    }

    private static EventKey key(String key) {
        return new EventKey(RecordType.BANK_TRANSACTION, "bank", null, "", RowKeyKind.NATURAL, key);
    }
}
