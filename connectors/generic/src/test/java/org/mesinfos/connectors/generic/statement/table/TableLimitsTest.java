package org.mesinfos.connectors.generic.statement.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Statements at the limits between one reading and another. */
class TableLimitsTest {

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

    private static int columnCount(int words) {
        List<PdfWord> printed = IntStream.range(0, words)
                .mapToObj(number -> new PdfWord(number % 2 == 0 ? "Datum" : "Betrag", 40 * number, 40 * number + 30))
                .toList();
        return HeaderPhraseParser.columns(new Phrase(printed)).size();
    }

    @Test
    void phraseOfAHeaderHasAtMost16Words() {
        assertThat(columnCount(16)).isEqualTo(16);
        assertThat(columnCount(17)).isEqualTo(1);
    }
}
