package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Amounts without a date below the transactions: rejected ones, balances and totals. */
class UndatedAmountsTest {

    private static PdfTable withSumBelow(String secondDate, String thirdDate) {
        PdfTable table = twoAmounts()
                .row("Date", "Opération", "Débit", "Crédit")
                .row("04/12/2023", "Boulangerie", "4,50")
                .row(secondDate, "Librairie", "12,00")
                .row("14/12/2023", "Remboursement", "", "3,00")
                .row(thirdDate, "Fleuriste", "8,25");
        for (int day = 16; day < 22; day++) {
            table.row(day + "/12/2023", "Kiosque", "1,5" + day % 10);
        }
        return table.row("", "Reste à prélever au 31/12/2023", "61,07");
    }

    @Test
    void amountWithoutDateIsRejectedIfTheDatesOfEqualDaysAreRepeated() throws IOException {
        PdfTable file = withSumBelow("04/12/2023", "14/12/2023");

        CollectedRows rows =
                CollectedRows.of(StatementFixtures.CONNECTOR, file.file().content());
        assertThat(rows.records(BankTransaction.class)).hasSize(10);
        assertThat(rows.rejections()).extracting(Rejection::column).containsExactly("booking_date");
    }

    @Test
    void amountWithoutDateIsOfTheDayAboveIfDatesAreNotRepeated() throws IOException {
        assertThat(read(withSumBelow("05/12/2023", "15/12/2023"))).hasSize(11);
    }

    @Test
    void capitalOwedIsABalanceAndNoTransaction() throws IOException {
        PdfTable table = twoAmounts()
                .row("Date", "Opération", "Débit", "Crédit")
                .row("", "Capital restant dû au 30/11/2023", "100,00")
                .row("04/12/2023", "Achat", "40,00")
                .row("05/12/2023", "Echéance", "", "90,00")
                .row("17/12/2023", "Intérêts", "2,50")
                .row("", "Nouveau montant restant dû au 31/12/2023", "52,50");

        assertThat(lacking(table)).isEmpty();
        assertAmounts(table, "-40", "90", "-2.5");
    }

    @Test
    void totalOfOneDirectionDoesNotProveTheOther() throws IOException {
        PdfTable table = twoAmounts()
                .row("Date", "Opération", "Débit", "Crédit")
                .row("14/03/2024", "LAMPION", "40,00")
                .row("15/03/2024", "SAULE", "12,00")
                .row("16/03/2024", "VIREMENT AUNE", "", "90,00")
                .row("17/03/2024", "ROSEAU", "25,50")
                .row("18/03/2024", "FOUGERE", "1,50")
                .row("", "Total des débits", "79,00", "");
        PdfTable both = twoAmounts()
                .row("Date", "Opération", "Débit", "Crédit")
                .row("14/03/2024", "LAMPION", "40,00")
                .row("15/03/2024", "SAULE", "12,00")
                .row("16/03/2024", "VIREMENT AUNE", "", "90,00")
                .row("17/03/2024", "ROSEAU", "25,50")
                .row("18/03/2024", "FOUGERE", "1,50")
                .row("", "Totaux", "79,00", "90,00");

        assertThat(lacking(table)).anyMatch(lack -> lack.startsWith("amount"));
        assertThat(lacking(both)).noneMatch(lack -> lack.startsWith("amount"));
    }

    @Test
    void onlyAmountWithoutADateBelowTheLastTransactionIsNoneIfDatesAreRepeated() throws IOException {
        PdfTable table = twoAmounts()
                .row("Date", "Libellé", "Débit", "Crédit")
                .row("04/12/2023", "LAMPION", "40,00", "")
                .row("08/12/2023", "AUNE", "", "90,00")
                .row("08/12/2023", "ROSEAU", "25,50", "")
                .row("12/12/2023", "HERON", "4,50", "")
                .row("", "Reste au 31/12/2023", "", "520,00");

        assertThat(read(table))
                .extracting(row -> StatementFixtures.bookingDate(row) + " " + StatementFixtures.amount(row))
                .containsExactly("2023-12-04 -40", "2023-12-08 90", "2023-12-08 -25.5", "2023-12-12 -4.5");
    }
}
