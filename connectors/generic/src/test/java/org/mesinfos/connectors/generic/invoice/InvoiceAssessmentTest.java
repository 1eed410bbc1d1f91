package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Contribution of each observation to the confidence in an invoice. */
class InvoiceAssessmentTest {

    /** Returns the confidence of an invoice whose lines consist of cells that are 150 points apart, separated by bars. */
    private static int confidence(String... lines) {
        List<PdfLine> printed = new ArrayList<>();
        for (String line : lines) {
            List<PdfWord> words = new ArrayList<>();
            double cell = 40;
            for (String text : line.split("\\|", -1)) {
                double left = cell;
                for (String word : text.strip().split(" ", -1)) {
                    words.add(new PdfWord(word, left, left + 4 * word.length()));
                    left += 4 * (word.length() + 1);
                }
                cell += 150;
            }
            printed.add(new PdfLine(50 + 40 * printed.size(), words));
        }
        return InvoiceAssessment.assess(PrintedInvoice.extract(List.of(new PdfPage(1, 595, 1000, printed)))
                        .orElseThrow())
                .confidence();
    }

    @Test
    void eachObservationCounts() {
        assertThat(confidence("Rechnung Nr. 12", "Rechnungsbetrag | 36,00")).isEqualTo(22 + 15 + 15);
        assertThat(confidence("Rechnung Nr. 12", "Rechnungsdatum | 13.12.2023", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 + 10);
        assertThat(confidence("Rechnung Nr. 12", "Kontoauszug", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 - 45);
        assertThat(confidence(
                        "Rechnung Nr. 12", "Nettobetrag | 30,00", "Mehrwertsteuer | 6,00", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 + 7 + 20);
        assertThat(confidence(
                        "Rechnung Nr. 12", "Nettobetrag | 30,00", "Mehrwertsteuer | 7,00", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 + 7 - 5);
    }

    @Test
    void withoutNumberAndProofConfidenceIsAtMost45() {
        assertThat(confidence("Rechnung", "Rechnungsdatum | 13.12.2023", "Rechnungsbetrag | 36,00"))
                .isEqualTo(45);
    }
}
