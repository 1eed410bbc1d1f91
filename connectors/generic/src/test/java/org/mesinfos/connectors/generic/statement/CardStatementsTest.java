package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Statements of cards without balances, and the words that prove the signs of their amounts. */
class CardStatementsTest {

    private static final String UNPROVEN = "amount: amounts taken for charges of a card, without proof";

    private static PdfTable titled(String title, PdfTable.ColumnPosition... places) {
        PdfFile file = new PdfFile().page().left(40, 50, title).left(40, 64, "Period 01.12.2023 - 31.12.2023");
        return PdfTable.on(file, 100, places);
    }

    private static List<String> lacking(BytesContent file) throws IOException {
        return StatementFixtures.CONNECTOR
                .propose(BufferedFilePreview.of(file, PdfReader.inProcess()))
                .orElseThrow()
                .lacking();
    }

    private static List<String> lacking(PdfTable table) throws IOException {
        return lacking(table.file().content());
    }

    /** Reads a file that proves itself. */
    private static List<BankTransaction> readProven(PdfTable table) throws IOException {
        assertThat(lacking(table)).isEmpty();
        return StatementFixtures.read(table);
    }

    private static PdfTable cardStatement(String... labels) {
        PdfTable table =
                titled("Credit card statement", left(40), left(110), right(540)).row("Date", "Description", "Amount");
        int day = 10;
        for (String label : labels) {
            table.row("12/" + day + "/2023", label, "4.5" + day % 10);
            day++;
        }
        return table.row("12/28/2023", "Harbour shoes", "-20.00");
    }

    @Test
    void wordsOfThreeRowsProveTheChargesOfACard() throws IOException {
        PdfTable table =
                cardStatement("Card purchase bakery", "Bill payment harbour", "Card purchase garage", "Florist");

        assertThat(readProven(table))
                .extracting(StatementFixtures::amount)
                .containsExactly("-4.5", "-4.51", "-4.52", "-4.53", "20");
    }

    @Test
    void wordsOfTwoRowsDoNotProveTheChargesOfACard() throws IOException {
        assertThat(lacking(cardStatement("Card purchase bakery", "Bill payment harbour", "Garage", "Florist")))
                .containsExactly(UNPROVEN);
    }

    @Test
    void wordsInANamedColumnOfPayeesProveTheChargesOfACard() throws IOException {
        PdfTable table = titled("Credit card statement", left(40), left(110), right(540))
                .row("Date", "Payee", "Amount")
                .row("12/10/2023", "Card purchase bakery", "4.50")
                .row("12/13/2023", "Card purchase garage", "4.60")
                .row("12/20/2023", "Annual fee", "4.70");

        assertThat(lacking(table)).isEmpty();
    }

    @Test
    void captionOfATotalShowsThatAmountsWithoutASignAreCharges() throws IOException {
        PdfTable table = titled("Statement of Orchid Rewards", left(40), left(110), right(540))
                .row("Previous balance", "", "20.00")
                .row("Purchases", "", "27.00")
                .row("Payments received", "", "-20.00")
                .row("New balance", "", "27.00")
                .row("Date", "Description", "Amount")
                .row("12/10/2023", "Bakery", "4.50")
                .row("12/13/2023", "Garage", "8.00")
                .row("12/14/2023", "Florist", "14.50")
                .row("12/20/2023", "Settlement", "-20.00");

        assertAmounts(table, "-4.5", "-8", "-14.5", "20");
    }

    @Test
    void balancesDoNotProveMostlyPositiveAmountsThatMayBeCharges() throws IOException {
        PdfTable table = titled("Statement of Orchid Rewards", left(40), left(110), right(540))
                .row("Previous balance", "", "20.00")
                .row("New balance", "", "27.00")
                .row("Date", "Description", "Amount")
                .row("12/10/2023", "Bakery", "4.50")
                .row("12/13/2023", "Garage", "8.00")
                .row("12/14/2023", "Florist", "14.50")
                .row("12/20/2023", "Settlement", "-20.00");

        assertThat(lacking(table)).containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void cardPurchasesDoNotProveReversedSignsWithoutTheTitleOfACardStatement() throws IOException {
        PdfTable table = titled("Statement", left(40), left(110), right(540))
                .row("Credit limit 3,000.00")
                .row("Minimum payment 10.00")
                .row("Date", "Description", "Amount")
                .row("12/10/2023", "Card purchase bakery", "4.50")
                .row("12/13/2023", "Card purchase garage", "4.60")
                .row("12/20/2023", "Card purchase florist", "4.70");

        assertThat(lacking(table)).containsExactly(UNPROVEN);
    }

    @Test
    void titleOfACardStatementThatConsistsOfColumnNamesIsNotAHeader() throws IOException {
        PdfTable table = titled("Estratto conto carta di credito", left(40), left(130), left(400), right(540))
                .row("Data operazione", "Descrizione operazione", "Data valuta", "Importo")
                .row("10.12.2023", "Pagamento POS PANIFICIO", "10.12.2023", "4,50")
                .row("11.12.2023", "Pagamento POS LIBRERIA", "12.12.2023", "14,50")
                .row("20.12.2023", "Canone mensile", "20.12.2023", "2,00");

        assertThat(readProven(table)).extracting(StatementFixtures::amount).containsExactly("-4.5", "-14.5", "-2");
    }

    /** The first dates are those of the purchases. */
    @Test
    void headingOfADirectionBelowTheNamesIsNoneOfThem() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), left(160), right(550))
                .row("Credit card statement")
                .row("Previous balance 120.00")
                .row("New balance 85.00")
                .row("Trans date", "Post date", "Description", "Amount ($)")
                .row("", "", "Payments and credits")
                .row("12/04", "12/05", "ONLINE PAYMENT", "-120.00")
                .row("", "", "Purchases")
                .row("12/13", "12/15", "LANTERN", "60.00")
                .row("12/16", "12/17", "REED", "25.00");

        assertProven(table, "2023-12-05 120", "2023-12-15 -60", "2023-12-17 -25");
    }

    @Test
    void recognisesDanishCardStatement() throws IOException {
        PdfTable table = titled("Kreditkortudtog", left(40), left(130), right(540))
                .row("Dato", "Tekst", "Beløb i DKK")
                .row("10.12.2023", "Dankort BAGER", "4,50")
                .row("11.12.2023", "Dankort CAFE", "14,50")
                .row("20.12.2023", "Kortgebyr", "2,00");

        assertAmounts(table, "-4.5", "-14.5", "-2");
    }

    @Test
    void readsDirectionFromUnnamedColumnBesideAmountsInWords() throws IOException {
        PdfTable table = titled("Rekeningoverzicht", left(40), left(130), right(500), left(520))
                .row("Datum", "Omschrijving", "Bedrag in euro's")
                .row("04-12-2023", "Bakker", "4,50", "Af")
                .row("05-12-2023", "Teruggave", "10,00", "Bij")
                .row("06-12-2023", "Garage", "80,00", "Af");

        assertAmounts(table, "-4.5", "10", "-80");
    }

    @Test
    void rowsInTheOrderOfTheBookingDateProveTheYearOfDatesWithoutOne() throws IOException {
        PdfTable table = titled("Credit card statement", left(40), left(110), left(180), right(540))
                .row("Trans date", "Post date", "Description", "Amount");
        for (int day = 10; day < 22; day++) {
            table.row("12/" + (day - day % 3), "12/" + day, "Card purchase bakery", "4." + day);
        }

        assertThat(readProven(table).get(1))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getOperationDate().toString())
                .containsExactly("2023-12-11", "2023-12-09");
    }

    @Test
    void paymentsToComeBelowOtherNamesAreLeftOut() throws IOException {
        PdfTable table = titled("Kreditkartenabrechnung", left(40), left(110), right(440), right(540))
                .row("Datum", "Verwendungszweck", "", "Betrag EUR")
                .row("10.12.2023", "Kartenzahlung BAECKER", "", "4,50")
                .row("11.12.2023", "Kartenzahlung CAFE", "", "14,50")
                .row("20.12.2023", "Jahresgebühr", "", "2,00")
                .gap(30)
                .row("Anstehende Zahlungen")
                .row("Datum", "Empfänger", "Betrag")
                .row("02.01.2024", "STADTWERKE", "69,08")
                .row("03.01.2024", "MIETE", "38,08");

        assertThat(readProven(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount)
                .containsExactly(tuple("2023-12-10", "-4.5"), tuple("2023-12-11", "-14.5"), tuple("2023-12-20", "-2"));
    }

    @Test
    void transactionsAfterThePeriodInTheSameTableAreKept() throws IOException {
        PdfTable table = titled("Kreditkartenabrechnung", left(40), left(110), right(540))
                .row("Datum", "Verwendungszweck", "Betrag EUR")
                .row("10.12.2023", "Kartenzahlung BAECKER", "4,50")
                .row("11.12.2023", "Kartenzahlung CAFE", "14,50")
                .row("02.01.2024", "Jahresgebühr", "2,00");

        assertThat(read(table)).extracting(BankTransaction::getLabel).hasSize(3);
    }

    private static PdfTable withInterest(String interest, String newBalance) {
        return titled("Credit card statement", left(40), left(110), right(400), right(540))
                .row("Previous balance", "", "$200.00")
                .row("New balance", "", newBalance)
                .gap(20)
                .row("Date", "Description", "", "Amount")
                .row("Payments and credits")
                .row("12/04/2023", "Payment received", "", "- $150.00")
                .row("Purchases")
                .row("12/05/2023", "Bakery", "", "$4.50")
                .row("12/14/2023", "Harbour shoes", "", "$20.00")
                .row("12/28/2023", "Florist", "", "$8.25")
                .gap(20)
                .row("Interest charged")
                .row("", "Interest on purchases", interest)
                .row("", "Interest on cash advances", "$0.00");
    }

    @Test
    void interestWithoutDateIsRejectedAloneIfItLeadsToTheClosingBalance() throws IOException {
        PdfTable file = withInterest("$3.20", "$85.95");

        assertThat(lacking(file)).isEmpty();
        CollectedRows rows =
                CollectedRows.of(StatementFixtures.CONNECTOR, file.file().content());
        assertThat(rows.records(BankTransaction.class))
                .extracting(StatementFixtures::amount)
                .containsExactly("150", "-4.5", "-20", "-8.25");
        assertThat(rows.rejections())
                .extracting(Rejection::reason, Rejection::column)
                .containsExactly(tuple(RejectionReason.MISSING_VALUE, "booking_date"));
    }

    @Test
    void otherAmountWithoutDateDoesNotExplainTheDifference() throws IOException {
        assertThat(lacking(withInterest("$3.20", "$85.96")))
                .containsExactly("amount: balances do not follow from the amounts");
    }

    @Test
    void balanceNamedAsThatOfADebtorIsOwedOnCards() throws IOException {
        PdfTable table = StatementFixtures.titledTable("Relevé de carte", left(40), left(110), right(550))
                .row("Ancien solde débiteur au 30/11/2023", "", "744,44")
                .row("Nouveau solde débiteur au 31/12/2023", "", "45,02")
                .row("Date", "Libellé", "Montant")
                .row("04/12", "LAMPION", "10,12")
                .row("15/12", "REGLEMENT - MERCI", "-744,44")
                .row("19/12", "ROSEAU", "34,90");

        StatementFixtures.assertProven(table, "2023-12-04 -10.12", "2023-12-15 744.44", "2023-12-19 -34.9");
    }

    private static PdfTable ofTwoCards(String second) {
        PdfTable table = StatementFixtures.titledTable(
                        "Relevé d'opérations cartes à débit différé", left(40), left(120), right(550))
                .row("Carte n° 4974 XXXX XXXX 3310")
                .row("Date", "Commerçant", "Montant EUR")
                .row("04/12/2023", "LAMPION", "40,00")
                .row("05/12/2023", "AUNE", "12,50 +")
                .row("06/12/2023", "ROSEAU", "5,25")
                .row("", "Total des opérations de la carte", "32,75");
        return table.row("Carte n° 4974 XXXX XXXX 8841")
                .row("Date", "Commerçant", "Montant EUR")
                .row("05/12/2023", "HERON", "7,00")
                .row("07/12/2023", "SAULE", "2,50")
                .row("", "Total des opérations de la carte", second);
    }

    @Test
    void totalsOfEachCardProveItsCharges() throws IOException {
        StatementFixtures.assertProven(
                ofTwoCards("9,50"),
                "2023-12-04 -40",
                "2023-12-05 12.5",
                "2023-12-06 -5.25",
                "2023-12-05 -7",
                "2023-12-07 -2.5");
    }

    @Test
    void totalOfOneCardDoesNotProveTheChargesOfAnother() throws IOException {
        assertThat(StatementFixtures.lacking(ofTwoCards("10,50")))
                .containsExactly("amount: amounts taken for charges of a card, without proof");
    }
}
