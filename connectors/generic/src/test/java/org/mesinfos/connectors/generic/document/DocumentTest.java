package org.mesinfos.connectors.generic.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Places of runs of words in a document. */
class DocumentTest {

    private static Document withLines(double leftOfFirst, double leftOfSecond) {
        return Document.of(List.of(new PdfPage(
                1,
                595,
                842,
                List.of(
                        new PdfLine(50, List.of(new PdfWord("Lampe", leftOfFirst, leftOfFirst + 30))),
                        new PdfLine(62, List.of(new PdfWord("Korb", leftOfSecond, leftOfSecond + 30)))))));
    }

    private static boolean hasRunAbove(double leftOfFirst) {
        Document document = withLines(leftOfFirst, 40);
        return document.runAbove(document.lines().get(1), 40, 20).isPresent();
    }

    @Test
    void leftEdgesOfRunsAboveEachOtherDifferByUpToSixPoints() {
        assertThat(hasRunAbove(45.9)).isTrue();
        assertThat(hasRunAbove(34.1)).isTrue();
        assertThat(hasRunAbove(46.1)).isFalse();
        assertThat(hasRunAbove(33.9)).isFalse();
    }
}
