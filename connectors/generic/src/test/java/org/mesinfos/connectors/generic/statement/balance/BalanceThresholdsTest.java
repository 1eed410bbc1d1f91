package org.mesinfos.connectors.generic.statement.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.SectionRows.AS_PRINTED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.statement.SectionRows;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;

/** Numbers of amounts, dates and letters from which on they show more than a coincidence. */
class BalanceThresholdsTest {

    private static boolean isAfterTheBalanceOfItsDay(SectionRows rows) {
        return DailyClosingBalances.isAfterLast(rows.undated("60.00").section(), AS_PRINTED);
    }

    @Test
    void amountBelowTheBalancesOfThreeDaysIsNoTransaction() {
        assertThat(isAfterTheBalanceOfItsDay(new SectionRows()
                        .balance(BalanceKind.OPENING, "100.00")
                        .row("04.12.2023", "-1.00")
                        .row("04.12.2023", "-2.00", "97.00")
                        .row("05.12.2023", "5.00", "102.00")))
                .isFalse();
        assertThat(isAfterTheBalanceOfItsDay(new SectionRows()
                        .balance(BalanceKind.OPENING, "100.00")
                        .row("04.12.2023", "-3.00", "97.00")
                        .row("05.12.2023", "5.00", "102.00")
                        .row("06.12.2023", "8.00", "110.00")))
                .isTrue();
    }

    private static List<PrintedTransaction> leadingToClosing(int amounts) {
        SectionRows undated = new SectionRows().row("04.12.2023", "1.00");
        for (int i = 0; i < amounts; i++) {
            undated.undated("2.00");
        }
        AccountSection section = new SectionRows()
                .balance(BalanceKind.OPENING, "100.00")
                .row("04.12.2023", "-1.00")
                .balance(BalanceKind.CLOSING, (99 + 2 * amounts) + ".00")
                .section();
        return UndatedAmounts.find(section, undated.transactions().subList(1, amounts + 1), AS_PRINTED);
    }

    @Test
    void upToFiveAmountsWithoutADateLeadToTheClosingBalance() {
        assertThat(leadingToClosing(5)).hasSize(5);
        assertThat(leadingToClosing(6)).isEmpty();
    }

    private static int separated(int dated, int undated, int repeated) {
        SectionRows rows = new SectionRows();
        for (int i = 0; i < dated; i++) {
            rows.row((i < repeated ? 1 : i + 1) + ".12.2023", "-1.00");
        }
        for (int i = 0; i < undated; i++) {
            rows.undated("-2.00");
        }
        return UndatedAmounts.separate(rows.section()).undated().size();
    }

    @Test
    void oneOfTenAmountsMayHaveNoDateWhereTwoDatesAreRepeated() {
        assertThat(separated(18, 2, 3)).isEqualTo(2);
        assertThat(separated(17, 2, 3)).isZero();
        assertThat(separated(18, 2, 2)).isZero();
    }

    @Test
    void onlyLastAmountMayHaveNoDateWhereOneDateIsRepeated() {
        assertThat(separated(3, 1, 2)).isEqualTo(1);
        assertThat(separated(3, 1, 1)).isZero();
        assertThat(separated(3, 2, 2)).isZero();
    }
}
