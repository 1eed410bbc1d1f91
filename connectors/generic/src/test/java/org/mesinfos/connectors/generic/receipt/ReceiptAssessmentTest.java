package org.mesinfos.connectors.generic.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.document.DocumentAssessment;

/** Contribution of each observation to the plausibility of a receipt. */
class ReceiptAssessmentTest {

    /** Returns the plausibility of a receipt whose lines consist of words that are separated by bars. */
    private static int plausibility(String... lines) {
        return assess(lines).plausibility();
    }

    private static DocumentAssessment assess(String... lines) {
        List<PdfLine> printed = new ArrayList<>();
        for (String line : lines) {
            List<PdfWord> words = new ArrayList<>();
            for (String text : line.split(" \\| ", -1)) {
                double left = 10 + 100 * words.size();
                words.add(new PdfWord(text, left, left + 5 * text.length()));
            }
            printed.add(new PdfLine(20 + 12 * printed.size(), words));
        }
        return ReceiptAssessment.assess(PrintedReceipt.of(List.of(new PdfPage(1, 300, 200, printed)), Optional.empty())
                .orElseThrow());
    }

    @Test
    void totalIsProvenByItemsOrPayments() {
        assertThat(assess("Lamp | 12.00", "Total | 12.00").lacking()).isEmpty();
        assertThat(assess("Lamp | 12.00", "Total | 13.00", "Cash | 13.00").lacking())
                .isEmpty();
        assertThat(assess("Lamp | 12.00", "Total | 13.00").lacking())
                .containsExactly("total: neither items nor payments that add up to it");
    }

    @Test
    void eachObservationCounts() {
        assertThat(plausibility("Lamp | 12.00", "Total | 13.00")).isEqualTo(10);
        assertThat(plausibility("Lamp | 12.00", "Total | 12.00")).isEqualTo(10 + 30);
        assertThat(plausibility("RECEIPT", "Lamp | 12.00", "Total | 12.00")).isEqualTo(10 + 30 + 24);
        assertThat(plausibility("RECEIPT", "13/12/2023 | 14:05", "Lamp | 12.00", "Total | 12.00"))
                .isEqualTo(10 + 30 + 24 + 12);
        assertThat(plausibility("RECEIPT", "Lamp | 12.00", "Total | 12.00", "Cash | 12.00"))
                .isEqualTo(10 + 30 + 24 + 14);
    }

    @Test
    void listOfPricesWithAtMostOneWordOfReceiptsHasAtMost45() {
        assertThat(plausibility("Lamp | 12.00", "Total | 12.00", "Cash | 12.00"))
                .isEqualTo(45);
        assertThat(plausibility("13/12/2023 | 14:05", "Lamp | 12.00", "Total | 12.00"))
                .isEqualTo(45);
    }
}
