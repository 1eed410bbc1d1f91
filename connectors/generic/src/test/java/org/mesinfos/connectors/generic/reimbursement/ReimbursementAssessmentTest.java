package org.mesinfos.connectors.generic.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.document.CellPage;

/** Contribution of each observation to the plausibility of a statement of health reimbursements. */
class ReimbursementAssessmentTest {

    private static final String TITLE = "Décompte de remboursements";

    /** Returns the plausibility of a statement of one act, with the lines of a {@link CellPage} above and below it. */
    private static int plausibility(List<String> above, String... below) {
        List<String> lines = new ArrayList<>(above);
        lines.addAll(List.of("Date des soins | Acte | Remboursement", "04/03/2024 | Consultation | 19,00"));
        lines.addAll(List.of(below));
        return ReimbursementAssessment.assess(
                        PrintedReimbursements.extract(CellPage.of(lines.toArray(String[]::new)), Optional.empty())
                                .orElseThrow())
                .plausibility();
    }

    @Test
    void eachObservationCounts() {
        assertThat(plausibility(List.of(TITLE))).isEqualTo(40 + 15);
        assertThat(plausibility(List.of(TITLE + " n° R-17"))).isEqualTo(40 + 15 + 8);
        assertThat(plausibility(List.of(TITLE, "N° adhérent : 0711"))).isEqualTo(40 + 15 + 8);
        assertThat(plausibility(List.of(TITLE), "Total | | 19,00")).isEqualTo(40 + 15 + 28);
        assertThat(plausibility(List.of(TITLE, "Facture"))).isEqualTo(40 + 15 - 45);
    }

    @Test
    void titlesOfOtherDocumentsAreInTheUpperThreeTenthsOfThePage() {
        assertThat(plausibility(List.of(TITLE), "Merci", "Merci", "Merci", "Facture"))
                .isEqualTo(40 + 15 - 45);
        assertThat(plausibility(List.of(TITLE), "Merci", "Merci", "Merci", "Merci", "Facture"))
                .isEqualTo(40 + 15);
    }
}
