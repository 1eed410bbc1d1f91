package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Drawing of a small statement. */
class StatementDrawingTest {

    private static final PdfPage PAGE = new PdfPage(
            1,
            200,
            100,
            List.of(
                    new PdfLine(
                            20,
                            List.of(
                                    new PdfWord("Datum", 10, 35),
                                    new PdfWord("Text", 80, 100),
                                    new PdfWord("Betrag", 150, 180))),
                    new PdfLine(
                            40,
                            List.of(
                                    new PdfWord("13.12.2023", 10, 60),
                                    new PdfWord("Lampe", 80, 105),
                                    new PdfWord("-12,50", 150, 180)))));

    @Test
    void pagesAreBelowEachOtherWithWordsColumnsAndRegions() {
        assertThat(StatementDrawing.svg(List.of(PAGE, new PdfPage(2, 200, 100, List.of()))))
                .isEqualTo("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200.0 240.0" font-family="sans-serif" font-size="7">
                <rect x="0.0" y="0.0" width="200.0" height="100.0" fill="white" stroke="#999" fill-opacity="0.5"><title>page 1</title></rect>
                <rect x="4.0" y="29.0" width="192.0" height="15.0" fill="none" stroke="#06c" fill-opacity="0.5"><title>table 1</title></rect>
                <rect x="10.0" y="22.0" width="25.0" height="7.0" fill="#cde" stroke="none" fill-opacity="0.5"><title>booking_date</title></rect>
                <rect x="80.0" y="22.0" width="20.0" height="7.0" fill="#cde" stroke="none" fill-opacity="0.5"><title>label</title></rect>
                <rect x="150.0" y="22.0" width="30.0" height="7.0" fill="#cde" stroke="none" fill-opacity="0.5"><title>amount</title></rect>
                <rect x="10.0" y="29.0" width="50.0" height="15.0" fill="#fe9" stroke="none" fill-opacity="0.5"><title>dates</title></rect>
                <rect x="176.0" y="29.0" width="4.0" height="15.0" fill="#bfb" stroke="none" fill-opacity="0.5"><title>amount</title></rect>
                <text x="10.0" y="20.0" textLength="25.0" lengthAdjust="spacingAndGlyphs">Datum</text>
                <text x="80.0" y="20.0" textLength="20.0" lengthAdjust="spacingAndGlyphs">Text</text>
                <text x="150.0" y="20.0" textLength="30.0" lengthAdjust="spacingAndGlyphs">Betrag</text>
                <text x="10.0" y="40.0" textLength="50.0" lengthAdjust="spacingAndGlyphs">13.12.2023</text>
                <text x="80.0" y="40.0" textLength="25.0" lengthAdjust="spacingAndGlyphs">Lampe</text>
                <text x="150.0" y="40.0" textLength="30.0" lengthAdjust="spacingAndGlyphs">-12,50</text>
                <rect x="0.0" y="120.0" width="200.0" height="100.0" fill="white" stroke="#999" fill-opacity="0.5"><title>page 2</title></rect>
                </svg>
                """);
    }
}
