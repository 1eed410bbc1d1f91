package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Several dates in each row: their names and their order. */
class RivalDatesTest {

    @Test
    void wordsUnderTwoDatesNameEachOfThem() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(130), left(330), left(377), right(480), right(560))
                .row("Date", "", "Date", "Date", "Débit", "Crédit")
                .row("compta", "Libellé", "opération", "valeur", "euros", "euros")
                .row("", "Solde au 29/02/2024", "", "", "", "500,00")
                .row("05/03", "LAMPION", "02/03", "06/03", "40,00")
                .row("06/03", "AUNE", "04/03", "07/03", "", "90,00")
                .row("", "Solde au 31/03/2024", "", "", "", "550,00");

        assertThat(read(table))
                .extracting(
                        StatementFixtures::bookingDate,
                        transaction -> String.valueOf(transaction.getOperationDate()),
                        transaction -> String.valueOf(transaction.getValueDate()))
                .containsExactly(
                        tuple("2024-03-05", "2024-03-02", "2024-03-06"),
                        tuple("2024-03-06", "2024-03-04", "2024-03-07"));
    }

    @Test
    void wordsCloseTogetherAboveTwoDatesNameEachOfThem() throws IOException {
        PdfTable table = purchases("TRANSACTION POSTING", "DATE", "DATE");

        assertProven(table, "2023-12-05 -40", "2023-12-07 -90", "2023-12-08 -25.5");
    }

    @Test
    void datesWithTheSameNameThatDifferHoldTheFile() throws IOException {
        assertThat(lacking(purchases("", "DATE", "DATE")))
                .containsExactly("booking_date: another column of dates, which has the name of booking dates");
    }

    @Test
    void secondDatesWithoutNamesThatAreMostlyLaterHoldTheFile() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(180), right(540))
                .row("Opening balance 500.00")
                .row("Closing balance 344.50")
                .row("03/12/2023", "05/12/2023", "LANTERN", "-40.00")
                .row("04/12/2023", "07/12/2023", "ALDER", "-90.00")
                .row("16/12/2023", "16/12/2023", "REED", "-25.50");

        assertThat(lacking(table))
                .containsExactly("booking_date: several columns of dates without names, which differ in many rows");
    }

    private static PdfTable purchases(String above, String first, String second) {
        return StatementFixtures.table(left(40), left(116), left(190), right(540))
                .row("Opening balance 500.00")
                .row("Closing balance 344.50")
                .row(above)
                .row(first, second, "DESCRIPTION", "AMOUNT")
                .row("03/12/2023", "05/12/2023", "LANTERN", "-40.00")
                .row("04/12/2023", "07/12/2023", "ALDER", "-90.00")
                .row("06/12/2023", "08/12/2023", "REED", "-25.50");
    }

    @Test
    void rowsInTheOrderOfAnotherDateHoldTheFile() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(180), right(540))
                .row("Date", "Valeur", "Opération", "Montant")
                .row("", "", "Ancien solde", "500,00")
                .row("14/03/2024", "14/03/2024", "LAMPION", "-40,00")
                .row("13/03/2024", "15/03/2024", "AUNE", "90,00")
                .row("17/03/2024", "17/03/2024", "ROSEAU", "-25,50")
                .row("", "", "Nouveau solde", "524,50");

        assertThat(lacking(table)).containsExactly("booking_date: rows in the order of another column of dates");
    }

    @Test
    void orderOfDatesStartsAgainWithEachAccount() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(180), right(440), right(540))
                .row("Conta n.º 12345678901")
                .row("Data lanç.", "Data valor", "Descritivo", "Movimento", "Saldo")
                .row("", "", "Saldo inicial", "", "500,00")
                .row("14/03/2024", "14/03/2024", "LAMPIÃO", "-40,00", "460,00")
                .row("16/03/2024", "15/03/2024", "AMIEIRO", "90,00", "550,00")
                .row("18/03/2024", "16/03/2024", "CANA", "-25,50", "524,50")
                .row("", "", "Saldo final", "", "524,50")
                .row("Conta n.º 12345678902")
                .row("Data lanç.", "Data valor", "Descritivo", "Movimento", "Saldo")
                .row("", "", "Saldo inicial", "", "10,00")
                .row("17/03/2024", "17/03/2024", "SALGUEIRO", "25,50", "35,50")
                .row("", "", "Saldo final", "", "35,50");

        assertProven(table, "2024-03-14 -40", "2024-03-16 90", "2024-03-18 -25.5", "2024-03-17 25.5");
    }

    /** Returns purchases in their own order, with the days on which they were booked next to them. */
    private static PdfTable inOrderOfPurchases(String bookedLast) {
        return StatementFixtures.table(left(40), left(120), left(200), right(540))
                .row("Purchase Date", "Posted Date", "Details", "Amount")
                .row("", "", "Opening balance", "500.00")
                .row("14/12/2023", "14/12/2023", "LANTERN", "-40.00")
                .row("15/12/2023", "18/12/2023", "ALDER", "90.00")
                .row("16/12/2023", "16/12/2023", "REED", "-25.50")
                .row("17/12/2023", bookedLast, "HAZEL", "-1.50")
                .row("", "", "Closing balance", "523.00");
    }

    @Test
    void purchasesInTheirOwnOrderAreNoRivalOfLaterBookings() throws IOException {
        assertThat(lacking(inOrderOfPurchases("19/12/2023"))).isEmpty();
        assertThat(read(inOrderOfPurchases("19/12/2023")))
                .extracting(StatementFixtures::bookingDate)
                .containsExactly("2023-12-14", "2023-12-18", "2023-12-16", "2023-12-19");
    }

    @Test
    void bookingBeforeItsPurchaseHoldsTheFile() throws IOException {
        assertThat(lacking(inOrderOfPurchases("15/12/2023")))
                .containsExactly("booking_date: rows in the order of another column of dates");
    }
}
