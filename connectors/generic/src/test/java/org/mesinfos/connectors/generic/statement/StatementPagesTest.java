package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.records.BankTransaction;

/** Statements whose tables continue on further pages or contain several accounts. */
class StatementPagesTest {

    @Test
    void inheritsDateBelowTitleOfNextPage() throws IOException {
        String[] names = {"Date", "Details", "Debit", "Credit", "Balance"};
        PdfTable table = threeAmounts()
                .row(names)
                .row("1 Dec 2023", "BALANCE FORWARD", "", "", "100.00")
                .row("4 Dec 2023", "Bakery", "4.50", "", "95.50")
                .row("5 Dec 2023", "Ann", "", "10.00")
                .page()
                .row("Statement of Ms Example", "", "Page 2")
                .row(names)
                .row("", "Kiosk", "2.00", "", "103.50")
                .row("6 Dec 2023", "Market", "3.50", "", "100.00");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "-4.5", "Bakery"),
                        tuple("2023-12-05", "10", "Ann"),
                        tuple("2023-12-05", "-2", "Kiosk"),
                        tuple("2023-12-06", "-3.5", "Market"));
    }

    @Test
    void skipsAmountsCarriedForwardInDutch() throws IOException {
        String[] names = {"Datum", "Omschrijving", "Valuta", "Bedrag"};
        PdfTable table = StatementFixtures.table(left(40), left(100), left(400), right(520))
                .row(names)
                .row("", "Vorig saldo op 30-11-2023", "", "100,00+")
                .row("04-12", "Bakker", "04-12", "4,50-")
                .row("05-12", "Loon", "05-12", "10,00+")
                .row("", "Over te dragen", "", "105,50+")
                .page()
                .row(names)
                .row("", "Overgedragen saldo", "", "105,50+")
                .row("06-12", "Kiosk", "06-12", "5,50-")
                .row("", "Nieuw saldo op 31-12-2023", "", "100,00+");

        assertThat(read(table))
                .extracting(StatementFixtures::amount, BankTransaction::getLabel)
                .containsExactly(tuple("-4.5", "Bakker"), tuple("10", "Loon"), tuple("-5.5", "Kiosk"));
    }

    @Test
    void startsAccountAnnouncedAboveHeader() throws IOException {
        PdfTable file = twoAccounts();

        assertThat(read(file))
                .extracting(BankTransaction::getSubject, StatementFixtures::amount)
                .containsExactly(
                        tuple("FR23 1002 0101 1212 3456 7890 156", "-4.5"),
                        tuple("FR23 1002 0101 1212 3456 7890 156", "10"),
                        tuple("FR23 1002 0101 1212 3456 7890 156", "-5.5"),
                        tuple("7123456789K", "20"),
                        tuple("7123456789K", "-8"));
    }

    @Test
    void provesEachAccountByTheOrderOfItsOwnDates() throws IOException {
        assertThat(StatementFixtures.CONNECTOR
                        .propose(BufferedFilePreview.of(twoAccounts().file().content(), PdfReader.inProcess()))
                        .orElseThrow()
                        .lacking())
                .isEmpty();
    }

    private static PdfTable twoAccounts() {
        String[] names = {"Date", "Date valeur", "Opération", "Débit EUROS", "Crédit EUROS"};
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Extrait de compte du 01/12/2023 au 31/12/2023")
                .left(40, 78, "IBAN : FR23 1002 0101 1212 3456 7890 156");
        return PdfTable.on(file, 100, left(40), left(110), left(190), right(470), right(550))
                .row(names)
                .row("", "", "SOLDE CREDITEUR AU 30/11/2023", "", "100,00")
                .row("04/12/2023", "04/12/2023", "BOULANGERIE", "4,50")
                .row("05/12/2023", "05/12/2023", "VIREMENT", "", "10,00")
                .row("27/12/2023", "27/12/2023", "KIOSQUE", "5,50")
                .row("", "", "SOLDE CREDITEUR AU 31/12/2023", "", "100,00")
                .gap(20)
                .row("LIVRET VERT en euros N° 7123456789K")
                .row(names)
                .row("", "", "SOLDE CREDITEUR AU 30/11/2023", "", "50,00")
                .row("05/12/2023", "05/12/2023", "VERSEMENT", "", "20,00")
                .row("13/12/2023", "13/12/2023", "RETRAIT", "8,00")
                .row("", "", "SOLDE CREDITEUR AU 31/12/2023", "", "62,00");
    }

    @Test
    void ignoresOtherNumberOfSameAccountAboveHeader() throws IOException {
        String[] names = {"Date", "Opération", "Débit", "Crédit"};
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Extrait de compte du 01/12/2023 au 31/12/2023")
                .left(40, 78, "IBAN : FR23 1002 0101 1212 3456 7890 156");
        PdfTable table = PdfTable.on(file, 100, left(40), left(190), right(470), right(550))
                .row(names)
                .row("", "Ancien solde au 30/11/2023", "", "100,00")
                .row("04/12/2023", "BOULANGERIE", "4,50")
                .row("", "Solde intermédiaire", "", "95,50")
                .page()
                .row("Compte n° 7123456789")
                .row(names)
                .row("05/12/2023", "VIREMENT", "", "10,00")
                .row("27/12/2023", "KIOSQUE", "5,50")
                .row("", "Nouveau solde au 31/12/2023", "", "100,00");

        assertThat(read(table))
                .extracting(BankTransaction::getSubject)
                .containsOnly("FR23 1002 0101 1212 3456 7890 156");
    }

    @Test
    void takesAmountInOtherCurrencyBelowForOriginalAmount() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Description", "Money out", "Money in", "Balance")
                .row("04.12.2023", "Opening balance", "", "", "100,00 €")
                .row("04.12.2023", "Bakery", "4,50 €", "", "95,50 €")
                .row("05.12.2023", "Harbour Books", "20,00 €", "", "75,50 €")
                .row("", "Rate 1,00 € = 0,80 £", "16,00 £")
                .row("06.12.2023", "Ann", "", "24,50 €", "100,00 €");

        assertThat(read(table))
                .extracting(
                        StatementFixtures::amount,
                        BankTransaction::getOriginalCurrency,
                        transaction -> String.valueOf(transaction.getOriginalAmount()))
                .containsExactly(
                        tuple("-4.5", null, "null"), tuple("-20", "GBP", "-16.0000"), tuple("24.5", null, "null"));
    }

    @Test
    void recognisesNamesWithSpacesBetweenLetters() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "De ta il s", "Pai d o u t", "Pai d i n", "Bal a nc e")
                .row("01 Dec 23", "BALANCE BROUGHT FORWARD", "", "", "20.00 D")
                .row("04 Dec 23", "Bakery")
                .row("", "Upper Town", "4.50")
                .row("", "Kiosk")
                .row("", "Lower Town", "5.50", "", "30.00 D")
                .row("05 Dec 23", "Ann")
                .row("", "Dinner", "", "130.00", "100.00");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "-4.5", "Bakery Upper Town"),
                        tuple("2023-12-04", "-5.5", "Kiosk Lower Town"),
                        tuple("2023-12-05", "130", "Ann Dinner"));
    }

    @Test
    void ignoresAmountsConvertedAtFixedRate() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(320), right(420), right(550))
                .row("Date", "Mouvement", "Débit (€)", "Crédit (€)", "Soit en couronnes")
                .row("", "Ancien solde au 30/11/2023", "", "100,00")
                .row("04/12/2023", "BOULANGERIE", "4,50", "", "- 33,75")
                .row("05/12/2023", "VIREMENT", "", "10,00", "+ 75,00")
                .row("06/12/2023", "KIOSQUE", "3,30", "", "- 24,75")
                .row("07/12/2023", "MARCHE", "2,20", "", "- 16,50")
                .row("", "Nouveau solde au 31/12/2023", "", "100,00", "+ 750,00");

        assertThat(read(table))
                .extracting(StatementFixtures::amount, BankTransaction::getLabel, BankTransaction::getBalanceAfter)
                .containsExactly(
                        tuple("-4.5", "BOULANGERIE", null),
                        tuple("10", "VIREMENT", null),
                        tuple("-3.3", "KIOSQUE", null),
                        tuple("-2.2", "MARCHE", null));
    }
}
