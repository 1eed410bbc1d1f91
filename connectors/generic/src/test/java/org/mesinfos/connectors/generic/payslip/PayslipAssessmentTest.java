package org.mesinfos.connectors.generic.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Contribution of each observation to the confidence in a payslip. */
class PayslipAssessmentTest {

    /** Returns the confidence of a payslip whose lines consist of cells that are 100 points apart, separated by bars. */
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
        return PayslipAssessment.assess(PrintedPayslip.extract(List.of(new PdfPage(1, 595, 1000, printed)))
                        .orElseThrow())
                .confidence();
    }

    @Test
    void eachObservationCounts() {
        assertThat(confidence("Bulletin de paie", "Net payé | 1 500,00")).isEqualTo(35 + 15);
        assertThat(confidence("Net payé | 1 500,00")).isEqualTo(15);
        assertThat(confidence("Bulletin de paie", "Salaire brut | 2 000,00", "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 + 10);
        assertThat(confidence("Bulletin de paie", "Décembre 2023", "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 + 10);
        assertThat(confidence("Bulletin de paie", "Matricule | 4711", "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 + 8);
        assertThat(confidence("Bulletin de paie", "Facture", "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 - 45);
    }
}
