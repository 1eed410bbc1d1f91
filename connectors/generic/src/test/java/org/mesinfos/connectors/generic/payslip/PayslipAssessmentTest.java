package org.mesinfos.connectors.generic.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.document.CellPage;
import org.mesinfos.connectors.generic.document.DocumentAssessment;

/** Contribution of each observation to the plausibility of a payslip. */
class PayslipAssessmentTest {

    /** Returns the plausibility of a payslip with the lines of a {@link CellPage}. */
    private static int plausibility(String... lines) {
        return assess(lines).plausibility();
    }

    private static DocumentAssessment assess(String... lines) {
        return PayslipAssessment.assess(
                PrintedPayslip.extract(CellPage.of(lines), Optional.empty()).orElseThrow());
    }

    @Test
    void netPayIsProvenByTheAmountsThatLeadToIt() {
        assertThat(assess(
                                "Bulletin de paie",
                                "Net à payer avant impôt | 1 600,00",
                                "Prélèvement à la source | 100,00",
                                "Net payé | 1 500,00")
                        .lacking())
                .isEmpty();
        assertThat(assess("Bulletin de paie", "Net payé | 1 500,00").lacking())
                .containsExactly("net pay: no gross pay and deductions that add up to it");
    }

    @Test
    void eachObservationCounts() {
        assertThat(plausibility("Bulletin de paie", "Net payé | 1 500,00")).isEqualTo(35 + 15);
        assertThat(plausibility("Net payé | 1 500,00")).isEqualTo(15);
        assertThat(plausibility("Bulletin de paie", "Salaire brut | 2 000,00", "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 + 10);
        assertThat(plausibility("Bulletin de paie", "Décembre 2023", "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 + 10);
        assertThat(plausibility("Bulletin de paie", "Matricule | 4711", "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 + 8);
        assertThat(plausibility("Bulletin de paie", "Facture", "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 - 45);
    }

    @Test
    void linesAndTotalsThatAddUpCount() {
        assertThat(plausibility(
                        "Bulletin de paie", "Libellé | Montant", "Prime de lampe | 100,00", "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 + 10);
        assertThat(plausibility(
                        "Bulletin de paie",
                        "Net à payer avant impôt | 1 600,00",
                        "Prélèvement à la source | 100,00",
                        "Net payé | 1 500,00"))
                .isEqualTo(35 + 15 + 11);
    }
}
