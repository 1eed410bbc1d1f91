package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.generic.TransactionColumnRole;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.intake.BufferedFilePreview;

/** Statements at the limits between one reading and another. */
class StatementLimitsTest {

    private static Stream<TransactionColumnRole> roles(String name) {
        Phrase phrase = new Phrase(List.of(new PdfWord("Betrag", 40, 80), new PdfWord(name, 83, 300)));
        return HeaderPhraseParser.columns(phrase).stream().flatMap(column -> column.role().stream());
    }

    @Test
    void nameOfAColumnHasAtMost48Letters() {
        assertThat(roles("x".repeat(41))).containsExactly(TransactionColumnRole.AMOUNT);
        assertThat(roles("x".repeat(42))).isEmpty();
    }

    @Test
    void headerHasAtMostThreeLines() {
        List<PdfLine> lines = List.of(
                new PdfLine(50, List.of(new PdfWord("Datum", 40, 70))),
                new PdfLine(60, List.of(new PdfWord("Verwendungszweck", 100, 190))),
                new PdfLine(70, List.of(new PdfWord("Betrag", 300, 340))),
                new PdfLine(80, List.of(new PdfWord("Saldo", 400, 430))));
        List<PrintedLine> printed = PrintedLine.of(new PdfPage(1, 595, 842, lines));

        StatementTableHeader header = TableHeaderFinder.findAt(printed, 0).orElseThrow();

        assertThat(header.lines()).isEqualTo(3);
        assertThat(header.columns())
                .extracting(HeaderColumn::name)
                .containsExactly("Datum", "Verwendungszweck", "Betrag");
    }

    @Test
    void debitsAndCreditsMakeAStatementMorePlausible() throws IOException {
        PdfTable table = StatementFixtures.titledTable("Liste", left(40), right(300), right(400))
                .row("Datum", "Soll", "Haben")
                .row("13.12.2023", "1,00")
                .row("14.12.2023", "", "2,00");

        assertThat(StatementFixtures.CONNECTOR
                        .propose(BufferedFilePreview.of(table.file().content(), PdfReader.inProcess()))
                        .orElseThrow()
                        .plausibility())
                .isEqualTo(55);
    }
}
