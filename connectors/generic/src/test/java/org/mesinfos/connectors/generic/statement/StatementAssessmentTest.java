package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.generic.statement.hypothesis.StatementHypotheses;
import org.mesinfos.connectors.intake.BufferedFilePreview;

/** Contribution of each observation to the plausibility of a statement. */
class StatementAssessmentTest {

    /** Returns a table of dates, texts, amounts and balances below some lines of text. */
    private static PdfTable table(String... above) {
        PdfFile file = new PdfFile().page();
        for (int i = 0; i < above.length; i++) {
            file.left(40, 40 + 14 * i, above[i]);
        }
        return PdfTable.on(file, 200, left(40), left(120), right(400), right(500));
    }

    private static PdfTable signed(PdfTable table) {
        return table.row("Datum", "Text", "Betrag")
                .row("13.12.2023", "Lampe", "-1,00")
                .row("14.12.2023", "Schilf", "+2,00");
    }

    private static int plausibility(PdfTable table) throws IOException {
        return StatementAssessment.assess(StatementHypotheses.bestStatement(PdfReader.inProcess()
                                .read(table.file().content(), PdfLimits.DEFAULT)
                                .pages())
                        .orElseThrow())
                .plausibility();
    }

    @Test
    void namesOfColumnsAndSignsCount() throws IOException {
        assertThat(plausibility(signed(table()))).isEqualTo(45 + 3 + 10);
        assertThat(plausibility(table().row("13.12.2023", "Lampe", "-1,00").row("14.12.2023", "Schilf", "+2,00")))
                .isEqualTo(35 + 10);
        assertThat(plausibility(table().row("Datum", "Text", "Betrag")
                        .row("13.12.2023", "Lampe", "1,00")
                        .row("14.12.2023", "Schilf", "2,00")))
                .isEqualTo(45 + 3 - 10);
    }

    @Test
    void wordsAroundTheTableCount() throws IOException {
        assertThat(plausibility(signed(table("Kontoauszug")))).isEqualTo(45 + 3 + 10 + 12);
        assertThat(plausibility(signed(table("IBAN CH93 0076 2011 6238 5295 7"))))
                .isEqualTo(45 + 3 + 10 + 5);
        assertThat(plausibility(signed(table("Rechnung")))).isEqualTo(45 + 3 + 10 - 30);
    }

    @Test
    void balancesCount() throws IOException {
        assertThat(plausibility(table().row("13.12.2023", "Lampe", "-1,00", "99,00")
                        .row("14.12.2023", "Schilf", "+2,00", "101,00")
                        .row("15.12.2023", "Muschel", "-4,00", "97,00")))
                .isEqualTo(35 + 10 + 8 + 35);
        assertThat(plausibility(signed(table("Alter Kontostand 10,00", "Neuer Kontostand 12,00"))))
                .isEqualTo(45 + 3 + 10 - 5);
        assertThat(plausibility(signed(table("Kontoauszug", "Alter Kontostand 10,00", "Neuer Kontostand 11,00"))))
                .isEqualTo(99);
    }

    private static PdfTable incoming(PdfTable table, int rows) {
        table.row("Datum", "Text", "Betrag");
        for (int i = 1; i <= rows; i++) {
            table.row((12 + i) + ".12.2023", "Lampe", "+" + i * i + ",00");
        }
        return table;
    }

    @Test
    void totalOfMoreThanThreeTransactionsCounts() throws IOException {
        assertThat(plausibility(incoming(table("Summe 14,00"), 3))).isEqualTo(45 + 3);
        assertThat(plausibility(incoming(table("Summe 30,00"), 4))).isEqualTo(45 + 3 + 15);
    }

    @Test
    void columnsOfOtherTablesAndMissingYearsCount() throws IOException {
        assertThat(plausibility(table().row("Datum", "Text", "Betrag", "kWh")
                        .row("13.12.2023", "Lampe", "-1,00", "19")
                        .row("14.12.2023", "Schilf", "+2,00", "19")))
                .isEqualTo(45 + 3 + 10 - 20);
        assertThat(plausibility(table().row("Datum", "Text", "Betrag")
                        .row("13.12.", "Lampe", "-1,00")
                        .row("14.12.", "Schilf", "+2,00")))
                .isEqualTo(45 + 3 + 10 - 40);
    }

    @Test
    void equalBalancesWithoutTransactionsCount() throws IOException {
        assertThat(plausibility(table("Kontoauszug")
                        .row("Datum", "Text", "Betrag", "Saldo")
                        .row("01.12.2023", "Alter Kontostand", "", "10,00")
                        .row("31.12.2023", "Neuer Kontostand", "", "10,00")))
                .isEqualTo(45 + 3 + 20 + 12 + 8);
    }

    private static boolean isProposed(PdfTable table) throws IOException {
        SourceContent content = table.file().content();
        return new BankStatementsConnector(PdfReader.inProcess())
                .propose(BufferedFilePreview.of(content, PdfReader.inProcess()))
                .isPresent();
    }

    private static PdfTable withTotal(PdfTable table) {
        return table.row("Date", "Nature", "Dépense")
                .row("13/12/2023", "Lampe", "11,00")
                .row("14/12/2023", "Roseau", "22,00")
                .row("15/12/2023", "Coquillage", "44,00")
                .row("", "Total", "77,00");
    }

    @Test
    void aListOfReimbursementsWithATotalIsNoStatement() throws IOException {
        assertThat(isProposed(withTotal(table("Décompte de remboursement")))).isFalse();
        assertThat(isProposed(withTotal(table("Relevé de compte")))).isTrue();
    }
}
