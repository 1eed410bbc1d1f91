package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.testkit.CollectedRows;

/** Each dated line of a table is a transaction, is rejected, or is skipped under a rule that its contents satisfy. */
class LostTransactionsTest {

    private static CollectedRows read(PdfTable table) throws IOException {
        return CollectedRows.of(StatementFixtures.CONNECTOR, table.file().content());
    }

    @Test
    void dateWithANumberIsRejectedWithoutAHeadingOfPoints() throws IOException {
        PdfTable table = twoAmounts()
                .row("Datum", "Text", "Belastung", "Gutschrift")
                .row("04.12.2023", "LATERNE", "40,00")
                .row("06.12.2023", "ERLE", "", "90,00")
                .row("07.12.2023", "3838");

        assertThat(read(table).rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.MISSING_VALUE);
        assertThat(lacking(table)).containsExactly("amount: balances do not follow from the amounts");
    }

    @Test
    void rowBelowTheBalanceOfADayIsNoAnnexIfTheClosingBalanceDiffers() throws IOException {
        PdfTable table = oneAmount()
                .row("", "Opening balance", "100.00")
                .row("", "Closing balance", "145.00")
                .row("Date", "Details", "Amount")
                .row("04/12/2023", "BAKERY", "-10.00")
                .row("", "Balance 04/12/2023", "90.00")
                .row("05/12/2023", "WAGES", "20.00")
                .row("", "Balance 05/12/2023", "110.00")
                .row("06/12/2023", "KIOSK", "-5.00")
                .row("", "Balance 06/12/2023", "105.00")
                .row("07/12/2023", "REFUND", "30.00");

        assertThat(lacking(table)).contains("amount: balances do not follow from the amounts");
    }

    @Test
    void rowsBelowTheBalanceThatTheOthersLeadToAreSkippedUnderThatRule() throws IOException {
        PdfTable table = oneAmount()
                .row("", "Opening balance", "100.00")
                .row("Date", "Details", "Amount")
                .row("04/12/2023", "BAKERY", "-10.00")
                .row("05/12/2023", "WAGES", "20.00")
                .row("06/12/2023", "KIOSK", "-5.00")
                .row("", "Closing balance", "105.00")
                .row("07/01/2024", "WEAVERS GUILD", "-30.00");

        assertThat(read(table).lines())
                .anyMatch(line -> line.endsWith("a row below the balance to which the others lead"));
    }

    /** The balances of the further account are not proven by the transactions of the first one. */
    @Test
    void aTableBetweenBalancesIsNotLeftOut() throws IOException {
        PdfTable table = twoAmounts()
                .row("Date", "Details", "Debit", "Credit")
                .row("", "Balance at 01/12/2023", "", "100.00")
                .row("04/12/2023", "BAKERY", "10.00")
                .row("05/12/2023", "WAGES", "", "20.00")
                .row("06/12/2023", "KIOSK", "1.00")
                .row("", "Balance at 31/12/2023", "", "109.00")
                .gap(30)
                .row("Due date", "Savings", "", "Amount")
                .row("", "Balance at 01/12/2023", "", "500.00")
                .row("31/12/2023", "INTEREST", "", "18.00")
                .row("", "Balance at 31/12/2023", "", "513.00");

        assertThat(read(table).lines()).noneMatch(line -> line.endsWith("a table that no balance includes"));
        assertThat(lacking(table)).isNotEmpty();
    }

    @Test
    void rowsOfATableThatNoBalanceIncludesAreSkipped() throws IOException {
        PdfTable table = twoAmounts()
                .row("", "Opening balance", "", "100.00")
                .row("", "Closing balance", "", "109.00")
                .row("Date", "Details", "Debit", "Credit")
                .row("04/12/2023", "BAKERY", "10.00")
                .row("05/12/2023", "WAGES", "", "20.00")
                .row("06/12/2023", "KIOSK", "1.00")
                .gap(30)
                .row("Due date", "Standing orders", "", "Amount")
                .row("04/12/2023", "WEAVERS GUILD", "", "30.00")
                .row("05/12/2023", "CHESS CLUB", "", "25.00");

        CollectedRows rows = read(table);
        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.rows()).hasSize(3);
        assertThat(rows.lines())
                .filteredOn(line -> line.endsWith("a table that no balance includes"))
                .hasSize(2);
    }

    @Test
    void rowsOfZeroAreSkipped() throws IOException {
        PdfTable table = oneAmount()
                .row("", "Opening balance", "100.00")
                .row("Date", "Details", "Amount")
                .row("04/12/2023", "BAKERY", "-10.00")
                .row("05/12/2023", "WAIVED FEE", "0.00")
                .row("05/12/2023", "WAGES", "20.00")
                .row("06/12/2023", "KIOSK", "-5.00")
                .row("", "Closing balance", "105.00");

        CollectedRows rows = read(table);
        assertThat(rows.rows()).hasSize(3);
        assertThat(rows.lines()).anyMatch(line -> line.endsWith("an amount of zero"));
    }
}
