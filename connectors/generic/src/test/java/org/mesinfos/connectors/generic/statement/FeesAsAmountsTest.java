package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.records.BankTransaction;

/** Charges in columns of their own, which may be the amount of their row or deducted from it. */
class FeesAsAmountsTest {

    private static PdfTable charged(String balance) {
        return StatementFixtures.table(left(40), left(110), right(310), right(390), right(470), right(550))
                .row("Date", "Description", "Frais", "Retrait", "Dépôt", "Solde")
                .row("", "Solde reporté", "", "", "", "500,00")
                .row("04.12.2023", "VERGER", "", "30,00", "", "470,00")
                .row("13.12.2023", "COLLINE", "", "", "80,00", "550,00")
                .row("18.12.2023", "MARAIS", "", "50,00", "", "500,00")
                .row("31.12.2023", "Tenue du compte", "4,50", "", "", balance)
                .row("", "Solde final", "", "", "", balance);
    }

    @Test
    void onlyChargeBesideItsBalanceIsTheAmount() throws IOException {
        assertProven(charged("495,50"), "2023-12-04 -30", "2023-12-13 80", "2023-12-18 -50", "2023-12-31 -4.5");
    }

    @Test
    void chargeFromWhichItsBalanceDoesNotFollowHoldsTheStatement() throws IOException {
        assertThat(lacking(charged("495,00"))).contains("amount: balances do not follow from the amounts");
    }

    private static List<BankTransaction> withFees(String... names) throws IOException {
        return StatementFixtures.read(
                StatementFixtures.table(left(40), left(100), left(200), right(340), right(410), right(480), right(550))
                        .row(names)
                        .row("04.12.2023", "LANTERN", "EUR", "100.00", "-3.20", "96.80", "596.80")
                        .row("13.12.2023", "REED", "EUR", "50.00", "-1.80", "48.20", "645.00")
                        .row("18.12.2023", "HERON", "EUR", "-20.00", "0.00", "-20.00", "625.00"));
    }

    /** A currency that is not between two amounts is that of both. */
    @Test
    void amountBeforeFeesIsNotOneInAnotherCurrency() throws IOException {
        List<BankTransaction> read = withFees("Date", "Description", "Currency", "Gross", "Fee", "Net", "Balance");

        assertThat(read)
                .extracting(StatementFixtures::amount, BankTransaction::getCurrency)
                .containsExactly(tuple("96.8", "EUR"), tuple("48.2", "EUR"), tuple("-20", "EUR"));
        assertThat(read)
                .extracting(BankTransaction::getFees)
                .first()
                .satisfies(fees -> assertThat(fees).isEqualByComparingTo("3.20"));
        assertThat(read).extracting(BankTransaction::getOriginalAmount).containsOnlyNulls();
        assertThat(read).extracting(BankTransaction::getOriginalCurrency).containsOnlyNulls();
    }

    @Test
    void amountBeforeTheCurrencyIsOneInAnotherCurrency() throws IOException {
        List<BankTransaction> read = StatementFixtures.read(
                StatementFixtures.table(left(40), left(100), right(340), left(360), right(480), right(550))
                        .row("Date", "Description", "Amount", "Currency", "Amount", "Balance")
                        .row("04.12.2023", "LANTERN", "-100.00", "USD", "-96.80", "596.80")
                        .row("13.12.2023", "REED", "-50.00", "USD", "-48.20", "548.60")
                        .row("18.12.2023", "HERON", "-20.00", "USD", "-19.00", "529.60"));

        assertThat(read)
                .extracting(StatementFixtures::amount, BankTransaction::getOriginalCurrency)
                .containsExactly(tuple("-96.8", "USD"), tuple("-48.2", "USD"), tuple("-19", "USD"));
    }
}
