package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Dates on the line below the amount of their transaction. */
class DatesBelowAmountsTest {

    private static PdfTable statement() {
        return StatementFixtures.table(left(40), right(380), right(460), right(540))
                .row("Opening balance 03/06/2024 200.00")
                .row("Closing balance 28/06/2024 320.00")
                .row("Details", "Paid in", "Paid out", "Balance")
                .row("LANTERN", "", "30.00", "320.00")
                .row("27/06/2024")
                .row("WAGES ALDER", "200.00", "", "350.00")
                .row("20/06/2024")
                .row("REED", "", "40.00", "150.00")
                .row("12/06/2024")
                .row("HERON", "", "10.00", "190.00")
                .row("06/06/2024");
    }

    @Test
    void annexWithoutBalancesDoesNotPlaceTheDatesAboveTheAmounts() throws IOException {
        PdfTable table = statement()
                .row("Your standing orders")
                .row("Alder Reed due 04/07/2024", "", "15.00")
                .row("Heron Lantern due 09/07/2024", "", "25.00");

        assertProven(table, "2024-06-27 -30", "2024-06-20 200", "2024-06-12 -40", "2024-06-06 -10");
    }

    @Test
    void labelThatStartsAsABalanceIsThatOfATransactionWithItsBalance() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(380), right(460), right(540))
                .row("Opening balance 03/06/2024 200.00")
                .row("Closing balance 28/06/2024 320.44")
                .row("Details", "Paid in", "Paid out", "Balance")
                .row("LANTERN", "", "30.00", "320.44")
                .row("27/06/2024")
                .row("Balance reward", "0.44", "", "350.44")
                .row("27/06/2024")
                .row("WAGES ALDER", "200.00", "", "350.00")
                .row("20/06/2024")
                .row("REED", "", "50.00", "150.00")
                .row("12/06/2024");

        assertProven(table, "2024-06-27 -30", "2024-06-27 0.44", "2024-06-20 200", "2024-06-12 -50");
    }

    @Test
    void dateAndAmountWithoutEachOtherHoldTheFile() throws IOException {
        PdfTable table = statement().row("").row("MOSS", "", "5.00", "195.00").row("Thank you");

        assertThat(lacking(table)).contains("amount: balances do not follow from the amounts");
    }

    @Test
    void namesOfTextsAndAmountsAreEnoughAboveDatesBelowTheAmounts() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(550))
                .row("Opération", "Montant")
                .row("LAMPION", "-40,00 EUR")
                .row("4 décembre 2023 · Carte 3310")
                .row("AUNE", "90,00 EUR")
                .row("5 décembre 2023 · Virement")
                .row("ROSEAU", "-25,50 EUR")
                .row("6 décembre 2023 · Carte 3310");

        assertThat(StatementFixtures.read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, row -> row.getLabel())
                .containsExactly(
                        tuple("2023-12-04", "-40", "LAMPION · Carte 3310"),
                        tuple("2023-12-05", "90", "AUNE · Virement"),
                        tuple("2023-12-06", "-25.5", "ROSEAU · Carte 3310"));
    }
}
