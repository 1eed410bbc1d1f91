package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertTransactions;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Lists printed after the closing balance repeat transactions and are not booked again; balances date the rest. */
class StatementAnnexesTest {

    private static CollectedRows read(PdfTable table) throws IOException {
        CollectedRows rows =
                CollectedRows.of(StatementFixtures.CONNECTOR, table.file().content());
        assertThat(rows.rejections()).isEmpty();
        return rows;
    }

    private static String date(BankTransaction transaction) {
        return transaction.getBookingDate().toString();
    }

    @Test
    void listOfTransfersAfterClosingBalanceIsAnAnnex() throws IOException {
        PdfTable table = oneAmount()
                .row("Date", "Opération", "Montant EUR")
                .row("", "Solde créditeur au 01/03/2024", "500,00")
                .row("04/03", "PRLV LAMPION", "- 40,00")
                .row("06/03", "VIREMENT AUNE", "90,00")
                .row("07/03", "PRLV ROSEAU", "- 25,50")
                .row("", "Total des mouvements", "24,50")
                .row("", "Solde créditeur au 31/03/2024", "524,50")
                .gap(30)
                .row("Date", "Détail des prélèvements", "Débit")
                .row("04/03/2024", "LAMPION", "40,00")
                .row("07/03/2024", "ROSEAU", "25,50");

        assertTransactions(table, "2024-03-04 -40", "2024-03-06 90", "2024-03-07 -25.5");
    }

    @Test
    void listOfTransfersBelowTheLastRunningBalanceIsAnAnnex() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(380), right(460), right(540))
                .row("Opening balance 500.00")
                .row("Closing balance 524.50")
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row("04/03/2024", "Lantern", "40.00", "", "460.00")
                .row("06/03/2024", "Alder", "", "90.00", "550.00")
                .row("17/03/2024", "Reed", "25.50", "", "524.50")
                .gap(30)
                .row("Date", "Standing orders", "Amount")
                .row("04/04/2024", "Lantern", "40.00")
                .row("17/04/2024", "Reed", "25.50");

        assertTransactions(table, "2024-03-04 -40", "2024-03-06 90", "2024-03-17 -25.5");
    }

    @Test
    void feesAfterClosingBalanceAreAnAnnex() throws IOException {
        PdfTable table = twoAmounts()
                .row("Date", "Opération", "Débit", "Crédit")
                .row("", "Ancien solde", "", "500,00")
                .row("04/03/2024", "COTISATION", "8,00")
                .row("06/03/2024", "VIREMENT AUNE", "", "90,00")
                .row("", "Nouveau solde", "", "582,00")
                .gap(30)
                .row("", "Récapitulatif des frais")
                .row("04/03/2024", "COTISATION", "8,00");

        assertAmounts(table, "-8", "90");
    }

    @Test
    void calculationOfInterestIsAnAnnexWithoutBalancesThatShowIt() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(460), right(550))
                .row("Datum", "Text", "Soll", "Haben")
                .row("04.12.2023", "Laterne", "40,00")
                .row("06.12.2023", "Erle", "", "90,00")
                .row("17.12.2023", "Schilf", "25,50")
                .row("18.12.2023", "Linde", "12,30")
                .row("20.12.2023", "Ahorn", "8,20")
                .row("", "Summe", "86,00", "90,00")
                .gap(30)
                .row("Datum", "Saldo", "%", "Betrag")
                .row("14.12.2023", "812,00", "9,75", "2,10")
                .row("24.12.2023", "655,40", "9,75", "1,95");

        assertProven(
                table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5", "2023-12-18 -12.3", "2023-12-20 -8.2");
    }

    @Test
    void onlyAnAnnexMayHaveNamesOfColumns() throws IOException {
        PdfTable table = oneAmount()
                .row("Ancien solde : 500,00")
                .row("Nouveau solde : 524,50")
                .row("04/12/2023", "LAMPION", "-40,00")
                .row("06/12/2023", "AUNE", "+90,00")
                .row("17/12/2023", "ROSEAU", "-25,50")
                .gap(30)
                .row("Paiements à venir")
                .row("Date", "Libellé", "Montant")
                .row("20/12/2023", "CHENE", "31,20")
                .row("28/12/2023", "TILLEUL", "12,80");

        assertProven(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
    }

    @Test
    void namesOfDebitsAndCreditsAreKeptWhereAnAnnexIsLeftOut() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(300), right(380), right(460), right(550))
                .row("Data", "Descrizione", "", "", "Dare", "Avere")
                .row("", "Saldo iniziale", "", "", "", "500,00")
                .row("04/12/2023", "Lanterna", "", "", "40,00")
                .row("06/12/2023", "Ontano", "", "", "", "90,00")
                .row("17/12/2023", "Canneto", "", "", "25,50")
                .row("", "Saldo finale", "", "", "", "524,50")
                .gap(30)
                .row("Data valuta", "", "Saldo", "Giorni", "Numeri")
                .row("14/12/2023", "", "812,00", "9", "73,10")
                .row("24/12/2023", "", "655,40", "9", "58,95");

        assertProven(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
    }

    @Test
    void bareYearIsThatOfTheLastTransaction() throws IOException {
        PdfTable table = twoAmounts()
                .row("Auszug 2024/1")
                .row("Datum", "Text", "Soll", "Haben")
                .row("", "Alter Saldo", "", "500,00")
                .row("31.12.", "LATERNE", "40,00")
                .row("02.01.", "ERLE", "", "90,00")
                .row("04.01.", "SCHILF", "25,50")
                .row("", "Neuer Saldo", "", "524,50");

        assertTransactions(table, "2023-12-31 -40", "2024-01-02 90", "2024-01-04 -25.5");
    }

    @Test
    void datesOfBalancesBoundAStatementOfAWholeYear() throws IOException {
        PdfTable table = twoAmounts()
                .row("Date", "Opération", "Débit", "Crédit")
                .row("", "Solde créditeur au 03/01/2023", "", "500,00")
                .row("16/01", "LAMPION", "40,00")
                .row("30/01", "AUNE", "", "90,00")
                .row("14/12", "ROSEAU", "25,50")
                .row("", "Solde créditeur au 05/01/2024*", "", "524,50");

        assertThat(read(table).records(BankTransaction.class))
                .extracting(StatementAnnexesTest::date)
                .containsExactly("2023-01-16", "2023-01-30", "2023-12-14");
    }

    @Test
    void wordsUnderTwoDatesNameEachOfThem() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(130), left(330), left(377), right(480), right(560))
                .row("Date", "", "Date", "Date", "Débit", "Crédit")
                .row("compta", "Libellé", "opération", "valeur", "euros", "euros")
                .row("", "Solde au 29/02/2024", "", "", "", "500,00")
                .row("05/03", "LAMPION", "02/03", "06/03", "40,00")
                .row("06/03", "AUNE", "04/03", "07/03", "", "90,00")
                .row("", "Solde au 31/03/2024", "", "", "", "550,00");

        assertThat(read(table).records(BankTransaction.class))
                .extracting(
                        StatementAnnexesTest::date,
                        transaction -> String.valueOf(transaction.getOperationDate()),
                        transaction -> String.valueOf(transaction.getValueDate()))
                .containsExactly(
                        tuple("2024-03-05", "2024-03-02", "2024-03-06"),
                        tuple("2024-03-06", "2024-03-04", "2024-03-07"));
    }

    @Test
    void transactionsAfterThePrintedPeriodHoldTheFile() throws IOException {
        PdfTable table = twoAmounts()
                .row("Période du 01/03/2024 au 31/03/2024")
                .row("Date", "Opération", "Débit", "Crédit")
                .row("14/03/2024", "LAMPION", "40,00")
                .row("16/03/2024", "VIREMENT AUNE", "", "90,00")
                .row("17/03/2024", "ROSEAU", "25,50")
                .row("04/04/2024", "SAULE", "12,00");

        assertThat(lacking(table))
                .anySatisfy(lack -> assertThat(lack).contains("transactions after the end of the printed period"));
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
        assertThat(StatementFixtures.read(inOrderOfPurchases("19/12/2023")))
                .extracting(StatementFixtures::bookingDate)
                .containsExactly("2023-12-14", "2023-12-18", "2023-12-16", "2023-12-19");
    }

    @Test
    void bookingBeforeItsPurchaseHoldsTheFile() throws IOException {
        assertThat(lacking(inOrderOfPurchases("15/12/2023")))
                .containsExactly("booking_date: rows in the order of another column of dates");
    }

    @Test
    void datesWithoutAmountsBelowTheClosingBalanceAreNoTransactions() throws IOException {
        PdfTable table = twoAmounts()
                .row("Data", "Descrizione", "Uscite", "Entrate")
                .row("", "Saldo iniziale", "", "100,00")
                .row("04/12/2023", "Panificio", "4,50")
                .row("05/12/2023", "Stipendio", "", "10,00")
                .row("28/12/2023", "Edicola", "5,25")
                .row("", "Saldo finale", "", "100,25")
                .gap(20)
                .row("04/12/23", "95,50 giorni 1")
                .row("05/12/23", "105,50 giorni 23");

        assertThat(StatementFixtures.lacking(table)).isEmpty();
        assertThat(StatementFixtures.read(table)).hasSize(3);
    }

    @Test
    void transactionsThatLeadOnFromABalanceCarriedForwardAreNoAnnex() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Details", "Payments out", "Payments in", "Balance")
                .row("01/12/2023", "Balance forward", "", "", "100.00")
                .row("04/12/2023", "Bakery", "4.50", "", "95.50")
                .row("05/12/2023", "Ann", "", "10.00", "105.50")
                .row("", "Subtotal:", "", "", "105.50")
                .page()
                .row("Date", "Details", "Payments out", "Payments in", "Balance")
                .row("05/12/2023", "Balance forward", "", "", "105.50")
                .row("05/12/2023", "Florist", "2.00", "", "103.50")
                .row("28/12/2023", "Kiosk", "1.50", "", "102.00");

        assertThat(StatementFixtures.lacking(table)).isEmpty();
        assertAmounts(table, "-4.5", "10", "-2", "-1.5");
    }

    private static PdfTable withSumBelow(String secondDate, String thirdDate) {
        PdfTable table = twoAmounts()
                .row("Date", "Opération", "Débit", "Crédit")
                .row("04/12/2023", "Boulangerie", "4,50")
                .row(secondDate, "Librairie", "12,00")
                .row("14/12/2023", "Remboursement", "", "3,00")
                .row(thirdDate, "Fleuriste", "8,25");
        for (int day = 15; day < 21; day++) {
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
        assertThat(StatementFixtures.read(withSumBelow("05/12/2023", "15/12/2023")))
                .hasSize(11);
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

        assertThat(StatementFixtures.lacking(table)).isEmpty();
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

    private static List<String> lacking(PdfTable table) throws IOException {
        return StatementFixtures.CONNECTOR
                .propose(BufferedFilePreview.of(table.file().content(), PdfReader.inProcess()))
                .orElseThrow()
                .lacking();
    }

    @Test
    void pointsBelowTheTransactionsAreAnAnnex() throws IOException {
        PdfTable table = twoAmounts()
                .row("Datum", "Text", "Belastung", "Gutschrift")
                .row("04.12.2023", "LATERNE", "40,00")
                .row("06.12.2023", "ERLE", "", "90,00")
                .gap(30)
                .row("Bonuspunkte")
                .row("30.11.2023", "3838")
                .row("+", "210")
                .row("31.12.2023", "4048");

        assertTransactions(table, "2023-12-04 -40", "2023-12-06 90");
    }

    @Test
    void ordersToComeAfterTheDateOfTheClosingBalanceAreAnAnnex() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(380), right(460), right(540))
                .row("Opening balance on 30/11/2023 500.00")
                .row("Closing balance on 31/12/2023 524.50")
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row("04/12", "Lantern", "40.00", "", "460.00")
                .row("06/12", "Alder", "", "90.00", "550.00")
                .row("17/12", "Reed", "25.50", "", "524.50")
                .gap(30)
                .row("Date", "Payee", "Amount")
                .row("04/01/2024", "Lantern", "40.00")
                .row("17/01/2024", "Reed", "25.50");

        assertTransactions(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
    }

    @Test
    void tableWithOtherColumnsThatNoBalanceIncludesMayBeAnAnnex() throws IOException {
        PdfTable table = twoAmounts()
                .row("Data", "Descriere", "Debit", "Credit")
                .row("04.12.2023", "Plata la POS", "4,50")
                .row("05.12.2023", "Salariu", "", "100,00")
                .row("06.12.2023", "Retragere numerar", "20,00")
                .row("07.12.2023", "Retragere numerar", "30,00")
                .gap(30)
                .row("Data", "Detalii", "Suma")
                .row("08.12.2023", "Farmacia", "7,50");

        assertThat(lacking(table)).contains("amount: tables with different columns of amounts; one may be an annex");
    }

    private static PdfTable bookedBetween(String above, String below) {
        return StatementFixtures.table(left(40), left(110), right(380), right(460), right(540))
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row(above)
                .row("18/12/2023", "Heron", "47.00")
                .row("Booked transactions")
                .row("04/12/2023", "Lantern", "40.00", "", "460.00")
                .row("06/12/2023", "Alder", "", "90.00", "550.00")
                .row("17/12/2023", "Reed", "25.50", "", "524.50")
                .row(below)
                .row("05/12/2023", "Willow", "120.00");
    }

    @Test
    void rowsWithoutABalanceAboveAndBelowThoseWithOneMayBePending() throws IOException {
        assertThat(lacking(bookedBetween("Upper", "Lower")))
                .contains("amount: rows without a balance above or below those with one;"
                        + " they may be pending, cancelled or an annex");
    }

    @Test
    void pendingAndCancelledTransactionsAreNotBooked() throws IOException {
        PdfTable table = bookedBetween("Pending transactions", "Cancelled transactions");

        assertTransactions(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
        assertThat(lacking(table)).isEmpty();
    }

    @Test
    void accountWithNothingButPendingTransactionsHasNoRows() throws IOException {
        PdfTable table = bookedBetween("Booked in December", "Account number 4177 2099 144")
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row("Pending transactions")
                .row("19/12/2023", "Basket", "7.00");

        assertThat(lacking(table)).isNotEmpty();
    }

    @Test
    void withoutABalanceInEachBookedRowAHeadingOfPendingOnesLeavesNothingOut() throws IOException {
        PdfTable table = bookedBetween("Pending transactions", "Booked later");

        assertThat(lacking(table)).isNotEmpty();
        assertTransactions(
                table, "2023-12-18 -47", "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5", "2023-12-05 -120");
    }
}
