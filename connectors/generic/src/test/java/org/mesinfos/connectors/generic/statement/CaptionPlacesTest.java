package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.records.BankTransaction;

/** Captions of balances and titles of sections in unusual places. */
class CaptionPlacesTest {

    @Test
    void closingBalanceMayFollowTheNumberOfTheAccountOnItsLine() throws IOException {
        PdfFile page = new PdfFile()
                .page()
                .left(40, 50, "Kontoauszug vom 01.12.2023 bis 05.01.2024")
                .left(40, 64, "Alter Saldo")
                .right(300, 64, "EUR + 100,00")
                .left(40, 78, "Zahlungseingänge")
                .right(300, 78, "EUR + 30,00")
                .left(40, 92, "Zahlungsausgänge")
                .right(300, 92, "EUR - 24,75")
                .left(40, 106, "Neuer Saldo")
                .right(300, 106, "EUR + 105,25");
        PdfTable file = PdfTable.on(page, 140, left(40), left(130), right(470), right(550))
                .row("Buchung/Wert", "Vorgang", "Soll", "Haben")
                .row("04.12./05.12.", "Imkerei", "- 4,50")
                .row("05.12./05.12.", "Gehalt", "", "+ 30,00")
                .row("03.01./04.01.", "Tischlerei", "- 20,25")
                .row("", "Kontonummer 804112 BLZ 999 100 46 Neuer Saldo", "", "+ 105,25");

        assertProven(file, "2023-12-04 -4.5", "2023-12-05 30", "2024-01-03 -20.25");
    }

    @Test
    void transactionsWhoseTextNamesABalanceWithinItAreKept() throws IOException {
        PdfTable file = twoAmounts()
                .row("Buchung", "Vorgang", "Soll", "Haben")
                .row("", "Alter Saldo 30.11.2023", "", "100,00")
                .row("04.12.2023", "Imkerei", "4,50")
                .row("", "Ausgleich Neuer Saldo Karte", "10,00")
                .row("28.12.2023", "Tischlerei", "20,25")
                .row("", "Neuer Saldo 31.12.2023", "", "65,25");

        assertThat(lacking(file)).isEmpty();
        assertAmounts(file, "-4.5", "-10", "-20.25");
    }

    @Test
    void interestOnABalanceWithItsAmountIsATransaction() throws IOException {
        PdfTable file = threeAmounts()
                .row("Date", "Description", "", "Amount", "Balance")
                .row("", "Opening balance", "", "", "100.00 Cr")
                .row("04 Dec", "LANTERN", "", "40.00", "60.00 Cr")
                .row("11 Dec", "Salary", "", "500.00 Cr", "560.00 Cr")
                .row("28 Dec", "Interest on debit balance 22.25%", "", "18.44", "541.56 Cr")
                .row("", "Closing balance", "", "", "541.56 Cr");

        assertProven(file, "2023-12-04 -40", "2023-12-11 500", "2023-12-28 -18.44");
    }

    private static PdfTable withTitlesAsColumnNames() {
        PdfFile page = new PdfFile()
                .page()
                .left(40, 50, "Credit card statement")
                .left(40, 64, "Open to close date: 12/13/2023 - 01/12/2024")
                .left(330, 50, "Previous balance")
                .right(550, 50, "$1,000.00")
                .left(330, 64, "New balance")
                .right(550, 64, "$375.25")
                .left(40, 78, "If we do not receive your minimum payment by the date listed above, you may pay a fee.");
        return PdfTable.on(page, 100, left(40), left(110), left(330), right(550))
                .row("DATE", "PAYMENTS AND CREDITS", "MERCHANT CATEGORY", "AMOUNT")
                .row("12/30", "INTERNET PAYMENT", "Payments", "-$700.00")
                .row("01/06", "LANTERN BOOKS", "Merchandise", "-$41.25")
                .row("DATE", "PURCHASES", "MERCHANT CATEGORY", "AMOUNT")
                .row("12/15", "ORCHARD DINER", "Restaurants", "$14.50")
                .row("12/20", "LANTERN BOOKS", "Merchandise", "$82.00")
                .row("DATE", "INTEREST CHARGED", "", "AMOUNT")
                .row("01/12", "INTEREST ON PURCHASES", "", "$20.00");
    }

    @Test
    void titleOfASectionMayTakeThePlaceOfTheNameOfTheTexts() throws IOException {
        PdfTable file = withTitlesAsColumnNames();

        assertProven(
                file, "2023-12-30 700", "2024-01-06 41.25", "2023-12-15 -14.5", "2023-12-20 -82", "2024-01-12 -20");
    }

    @Test
    void sentenceThatOneCountryPrescribesShowsTheCurrencyOfTheSign() throws IOException {
        assertThat(read(withTitlesAsColumnNames().file().content()))
                .extracting(BankTransaction::getCurrency)
                .containsOnly("USD");
    }
}
