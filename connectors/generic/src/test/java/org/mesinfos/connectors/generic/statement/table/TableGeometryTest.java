package org.mesinfos.connectors.generic.statement.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.line;
import static org.mesinfos.connectors.generic.statement.DrawnPages.page;
import static org.mesinfos.connectors.generic.statement.DrawnPages.word;
import static org.mesinfos.connectors.generic.statement.DrawnPages.wordEndingAt;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;

/** Distances up to which words, amounts and lines of statements belong together. */
class TableGeometryTest {

    @Test
    void linesOfAHeaderAreUpTo15PointsApart() {
        assertThat(TableHeaderFinder.findAt(page(line(100, word("Datum", 40)), line(115, word("Betrag", 300))), 0))
                .isPresent();
        assertThat(TableHeaderFinder.findAt(page(line(100, word("Datum", 40)), line(115.1, word("Betrag", 300))), 0))
                .isEmpty();
    }

    private static boolean hasHeader(int textLines, double amountRight) {
        List<PdfLine> lines = new ArrayList<>();
        lines.add(line(100, word("Datum", 40), word("Text", 140), word("Nijowa", 300)));
        for (int i = 0; i < textLines; i++) {
            lines.add(line(112 + 12 * i, word("Hafen", 140)));
        }
        lines.add(line(
                130 + 12 * textLines, word("13.12.2023", 40), word("Lampe", 140), wordEndingAt(amountRight, "12,50")));
        return TableHeaderFinder.findAt(page(lines), 0).isPresent();
    }

    @Test
    void amountBelowAnUnknownNameIsAlignedWithItWithin6PointsAndEightLines() {
        assertThat(hasHeader(0, 336)).isTrue();
        assertThat(hasHeader(0, 336.1)).isFalse();
        assertThat(hasHeader(7, 330)).isTrue();
        assertThat(hasHeader(8, 330)).isFalse();
    }
}
