package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentTableColumn;
import org.mesinfos.connectors.generic.document.DocumentTableHeader;

/** Numbers below the column names of invoices. */
class InvoiceItemCellsTest {

    private static Set<String> concepts(double left) {
        Document document = Document.of(List.of(new PdfPage(
                1, 595, 842, List.of(new PdfLine(100, List.of(new PdfWord("12,50", left, left + 25)))))));
        return new InvoiceItemCells(new DocumentTableHeader(
                        0, 0, List.of(new DocumentTableColumn("unit-price", "unit-price", 100, 130))))
                .cellsByConcept(document.lines().get(0))
                .keySet();
    }

    @Test
    void numbersAreUpTo45PointsBesideTheNameOfTheirColumn() {
        assertThat(concepts(175)).containsExactly("unit-price");
        assertThat(concepts(175.1)).doesNotContain("unit-price");
    }
}
