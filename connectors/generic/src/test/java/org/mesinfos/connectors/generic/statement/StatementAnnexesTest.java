package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertTransactions;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Lists printed after the closing balance repeat transactions and are not booked again. */
class StatementAnnexesTest {

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
    void rowsBelowAClosingBalanceThatNothingConfirmsMayBeAnAnnex() throws IOException {
        PdfTable table = twoAmounts()
                .row("Date", "Opération", "Débit", "Crédit")
                .row("", "Solde créditeur au 30/11/2023", "", "500,00")
                .row("04/12/2023", "LAMPION", "40,00")
                .row("06/12/2023", "VIREMENT AUNE", "", "90,00")
                .row("", "Solde créditeur au 31/12/2023", "", "524,50")
                .gap(30)
                .row("04/12/2023", "LAMPION", "40,00")
                .row("06/12/2023", "AUNE", "", "60,00")
                .row("06/12/2023", "AUNE", "", "30,00");

        assertThat(lacking(table))
                .as("a transaction between the balances is missing")
                .containsExactly(
                        "amount: rows without a balance above or below those with one; they may be pending, cancelled or an annex");
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

        assertThat(lacking(table)).isEmpty();
        assertThat(read(table)).hasSize(3);
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

        assertThat(lacking(table)).isEmpty();
        assertAmounts(table, "-4.5", "10", "-2", "-1.5");
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

    private static PdfTable withPurchases(String paid, String total) {
        return twoAmounts()
                .row("Date", "Opération", "Débit", "Crédit")
                .row("", "Solde créditeur au 30/11/2023", "", "500,00")
                .row("04/12/2023", "LAMPION", "20,00")
                .row("06/12/2023", "VIREMENT AUNE", "", "90,00")
                .row("28/12/2023", "CARTE A DEBIT DIFFERE", paid)
                .row("", "Solde créditeur au 31/12/2023", "", "507,50")
                .page()
                .row("Carte n° 4974 XXXX XXXX 3310")
                .row("Date d'achat", "Commerçant", "Montant")
                .row("28/11/2023", "ROSEAU", "12,50")
                .row("04/12/2023", "HERON", "40,00")
                .row("17/12/2023", "SAULE", "10,00")
                .row("", "Total", total);
    }

    @Test
    void purchasesThatOneTransactionPaysForAreAnAnnex() throws IOException {
        assertProven(withPurchases("62,50", "62,50"), "2023-12-04 -20", "2023-12-06 90", "2023-12-28 -62.5");
    }

    @Test
    void purchasesWithAnotherTotalMayBeOfAnotherAccount() throws IOException {
        assertThat(lacking(withPurchases("62,50", "63,50")))
                .containsExactly("amount: tables with different columns of amounts; one may be an annex");
        assertThat(lacking(withPurchases("62,50", "")))
                .containsExactly("amount: tables with different columns of amounts; one may be an annex");
    }
}
