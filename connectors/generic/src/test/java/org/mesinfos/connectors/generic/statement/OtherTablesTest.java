package org.mesinfos.connectors.generic.statement;

import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Tables of interest and securities in the pages of a statement, and totals of days in headings. */
class OtherTablesTest {

    private static PdfTable transactions() {
        return threeAmounts()
                .row("Date", "Details", "Paid out", "Paid in", "Balance")
                .row("", "Opening balance", "", "", "500.00")
                .row("04/12/2023", "LANTERN", "40.00", "", "460.00")
                .row("06/12/2023", "ALDER", "", "90.00", "550.00")
                .row("17/12/2023", "REED", "25.50", "", "524.50");
    }

    @Test
    void datesWithARateAndNoWordsCalculateInterest() throws IOException {
        PdfTable table = transactions()
                .gap(30)
                .row("01/12/2023 - 31/12/2023", "", "4.50 %", "", "1.95")
                .row("01/12/2023 - 31/12/2023", "", "5.50 %", "", "2.10");

        assertProven(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
    }

    @Test
    void namesOfColumnsThatTransactionsDoNotHaveStartAnotherTable() throws IOException {
        PdfTable table = transactions()
                .gap(30)
                .row("Security", "", "Quantity", "", "Value")
                .row("Alder Mills", "", "70", "", "366.72")
                .row("Reed Works", "", "12", "", "331.14");

        assertProven(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
    }

    @Test
    void instalmentsOfALoanAreNoTransactions() throws IOException {
        PdfTable table = transactions()
                .gap(30)
                .row("Due date", "Instalment", "Interest", "Principal", "Remaining principal")
                .row("05/12/2023", "612.40", "402.62", "209.78", "84,210.33")
                .row("05/01/2024", "612.40", "401.60", "210.80", "83,999.53");

        assertProven(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
    }

    @Test
    void valuesBelowTheClosingBalanceAreNoBalances() throws IOException {
        PdfTable table = transactions()
                .row("", "Closing balance", "", "", "524.50")
                .gap(30)
                .row("Alder Mills 70", "", "", "", "366.72")
                .row("Reed Works 12", "", "", "", "331.14");

        assertProven(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
    }

    @Test
    void headingsMayHaveTheTotalsOfTheirDay() throws IOException {
        PdfTable table = oneAmount()
                .row("Saldo anterior : 500,00")
                .row("04 DEZ 2023 Total de entradas + 0,00 Total de saídas - 52,50")
                .row("", "LANTERNA", "-40,00")
                .row("", "JUNCO", "-12,50")
                .row("06 DEZ 2023 Total de entradas + 90,00 Total de saídas - 0,00")
                .row("", "AMIEIRO", "90,00")
                .row("Saldo final : 537,50");

        assertProven(table, "2023-12-04 -40", "2023-12-04 -12.5", "2023-12-06 90");
    }

    @Test
    void balanceAboveTheNewestTransactionsIsTheClosingOneIfItsDateIsLater() throws IOException {
        PdfTable table = oneAmount()
                .row("", "Solde créditeur au 31/12/2023", "524,50")
                .row("Date", "Opération", "Montant")
                .row("17/12/2023", "ROSEAU", "-25,50")
                .row("06/12/2023", "AUNE", "90,00")
                .row("04/12/2023", "LAMPION", "-40,00")
                .row("", "Report du solde au 30/11/2023", "500,00")
                .gap(30)
                .row("04/12/2023", "COTISATION", "-4,90");

        assertProven(table, "2023-12-17 -25.5", "2023-12-06 90", "2023-12-04 -40");
    }
}
