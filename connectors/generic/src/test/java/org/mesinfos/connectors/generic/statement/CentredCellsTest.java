package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.records.BankTransaction;

/** Rows with cells of one and of two lines, whose middle is at the same height. */
class CentredCellsTest {

    /** Distance from a line of a cell up to the next one if it is half a line below, in points. */
    private static final double HALF_LINE = -8;

    private static PdfTable table() {
        return StatementFixtures.table(left(40), left(80), left(180), right(400), right(480), right(560))
                .row("Date", "Type", "Description", "Money in", "Money out", "Balance");
    }

    private static PdfTable row(
            PdfTable table,
            String day,
            String year,
            String type,
            String label,
            String rest,
            String in,
            String out,
            String left) {
        return table.gap(10)
                .row(day, type, label)
                .gap(HALF_LINE)
                .row("", "", "", in, out, left)
                .gap(HALF_LINE)
                .row(year, "", rest);
    }

    @Test
    void datesAndLabelsOfTwoLinesAreThoseOfTheAmountBetweenThem() throws IOException {
        PdfTable table = table();
        row(table, "01 Dec", "2023", "Interest", "Payment of", "interest", "6.91", "", "106.91");
        row(table, "04 Dec", "2023", "Order", "Savings plan", "Heron World", "", "50.00", "56.91");
        row(table, "04 Dec", "2023", "Transfer", "From Anna", "Reed", "200.00", "", "256.91");
        row(table, "29 Dec", "2023", "Card", "Lantern", "Books", "", "12.40", "244.51");

        assertProven(table, "2023-12-01 6.91", "2023-12-04 -50", "2023-12-04 200", "2023-12-29 -12.4");
        assertThat(read(table))
                .extracting(BankTransaction::getLabel)
                .containsExactly("Payment of interest", "Savings plan Heron World", "From Anna Reed", "Lantern Books");
    }

    @Test
    void rowsWithoutSuchCellsRemainApart() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Description", "Money out", "Money in", "Balance")
                .row("01.12.2023", "Interest", "", "6.91", "106.91")
                .gap(HALF_LINE)
                .row("04.12.2023", "Heron", "50.00", "", "56.91")
                .gap(HALF_LINE)
                .row("29.12.2023", "Lantern", "12.40", "", "44.51");

        assertProven(table, "2023-12-01 6.91", "2023-12-04 -50", "2023-12-29 -12.4");
    }

    @Test
    void blocksBelowTheirDayMayHaveTheAmountBetweenTwoLines() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(60), right(550))
                .row("Solde au 30/11/2023 : 208,14 €")
                .row("Solde au 31/12/2023 : 371,34 €")
                .row("Lundi 4 décembre");
        block(table, "Café Roseau", "-6,00 €", "Paiement carte · 08:52");
        block(table, "Alder Conseil", "+230,00 €", "Virement reçu");
        table.gap(10).row("Vendredi 29 décembre");
        block(table, "Librairie du Héron", "-60,80 €", "Paiement carte · 18:02");

        assertProven(table, "2023-12-04 -6", "2023-12-04 230", "2023-12-29 -60.8");
    }

    @Test
    void daysMayHaveTheirBalanceBesideThem() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(60), right(550))
                .row("Solde au 30/11/2023", "", "208,14 €")
                .row("Solde au 31/12/2023", "", "371,34 €")
                .gap(10)
                .row("Vendredi 29 décembre 2023", "", "Solde 371,34 €");
        block(table, "Librairie du Héron", "-60,80 €", "Paiement par carte · 268 000 IDR · 18:02");
        table.gap(10).row("Lundi 4 décembre 2023", "", "Solde 432,14 €");
        block(table, "Alder Conseil", "+230,00 €", "Virement reçu");
        block(table, "Café Roseau", "-6,00 €", "Paiement par carte · 08:52");

        assertProven(table, "2023-12-29 -60.8", "2023-12-04 230", "2023-12-04 -6");
    }

    @Test
    void datesBesideOtherBalancesAreNoHeadings() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(60), right(550))
                .row("29 décembre 2023", "", "Solde 371,34 €")
                .row("", "Librairie du Héron", "-60,80 €")
                .row("4 décembre 2023", "", "Solde 500,00 €")
                .row("", "Alder Conseil", "+230,00 €");

        assertThat(lacking(table)).containsExactly("amount: no name or proof of the column of amounts");
    }

    private static void block(PdfTable table, String name, String amount, String details) {
        table.gap(10)
                .row("", name)
                .gap(HALF_LINE)
                .row("", "", amount)
                .gap(HALF_LINE)
                .row("", details);
    }
}
