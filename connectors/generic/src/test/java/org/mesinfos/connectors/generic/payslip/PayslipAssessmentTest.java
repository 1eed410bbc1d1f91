package org.mesinfos.connectors.generic.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.document.CellPage;

/** Contribution of each observation to the confidence in a payslip. */
class PayslipAssessmentTest {

    /** Returns the confidence of a payslip with the lines of a {@link CellPage}. */
    private static int confidence(String... lines) {
        return PayslipAssessment.assess(
                        PrintedPayslip.extract(CellPage.of(lines)).orElseThrow())
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

    @Test
    void linesAndTotalsThatAddUpCount() {
        assertThat(confidence(
                        "Bulletin de paie", "Libellé | Montant", "Prime de lampe | 100,00", "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 + 10);
        assertThat(confidence(
                        "Bulletin de paie",
                        "Net à payer avant impôt | 1 600,00",
                        "Prélèvement à la source | 100,00",
                        "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 + 11);
    }
}
