package org.mesinfos.connectors.generic.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Contribution of each observation to the confidence in a receipt. */
class ReceiptAssessmentTest {

    /** Returns the confidence of a receipt whose lines consist of words that are separated by bars. */
    private static int confidence(String... lines) {
        List<PdfLine> printed = new ArrayList<>();
        for (String line : lines) {
            List<PdfWord> words = new ArrayList<>();
            for (String text : line.split(" \\| ", -1)) {
                double left = 10 + 100 * words.size();
                words.add(new PdfWord(text, left, left + 5 * text.length()));
            }
            printed.add(new PdfLine(20 + 12 * printed.size(), words));
        }
        return ReceiptAssessment.assess(PrintedReceipt.of(List.of(new PdfPage(1, 300, 200, printed)))
                        .orElseThrow())
                .confidence();
    }

    @Test
    void eachObservationCounts() {
        assertThat(confidence("Lamp | 12.00", "Total | 13.00")).isEqualTo(10);
        assertThat(confidence("Lamp | 12.00", "Total | 12.00")).isEqualTo(10 + 30);
        assertThat(confidence("RECEIPT", "Lamp | 12.00", "Total | 12.00")).isEqualTo(10 + 30 + 24);
        assertThat(confidence("RECEIPT", "13/12/2023 | 14:05", "Lamp | 12.00", "Total | 12.00"))
                .isEqualTo(10 + 30 + 24 + 12);
        assertThat(confidence("RECEIPT", "Lamp | 12.00", "Total | 12.00", "Cash | 12.00"))
                .isEqualTo(10 + 30 + 24 + 14);
    }

    @Test
    void listOfPricesHasAtMost45() {
        assertThat(confidence("13/12/2023 | 14:05", "Lamp | 12.00", "Total | 12.00"))
                .isEqualTo(45);
    }
}
