package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.document.CellPage;
import org.mesinfos.connectors.generic.document.DocumentAssessment;

/** Contribution of each observation to the plausibility of an invoice. */
class InvoiceAssessmentTest {

    /** Returns the plausibility of an invoice with the lines of a {@link CellPage}. */
    private static int plausibility(String... lines) {
        return assess(lines).plausibility();
    }

    private static DocumentAssessment assess(String... lines) {
        return InvoiceAssessment.assess(
                PrintedInvoice.extract(CellPage.of(lines), Optional.empty()).orElseThrow());
    }

    @Test
    void totalIsProvenByNetAndTaxOrByItems() {
        assertThat(assess("Rechnung Nr. 12", "Nettobetrag | 30,00", "Mehrwertsteuer | 6,00", "Rechnungsbetrag | 36,00")
                        .lacking())
                .isEmpty();
        assertThat(assess("Rechnung Nr. 12", "Bezeichnung | Betrag", "Lampe | 36,00", "Rechnungsbetrag | 36,00")
                        .lacking())
                .isEmpty();
        assertThat(assess("Rechnung Nr. 12", "Rechnungsbetrag | 36,00").lacking())
                .containsExactly("total: neither net and tax nor items that add up to it");
        assertThat(assess("Rechnung Nr. 12", "Bezeichnung | Betrag", "Lampe | 35,00", "Rechnungsbetrag | 36,00")
                        .lacking())
                .containsExactly("total: neither net and tax nor items that add up to it");
    }

    @Test
    void eachObservationCounts() {
        assertThat(plausibility("Rechnung Nr. 12", "Rechnungsbetrag | 36,00")).isEqualTo(22 + 15 + 15);
        assertThat(plausibility("Rechnung Nr. 12", "Rechnungsdatum | 13.12.2023", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 + 10);
        assertThat(plausibility("Rechnung Nr. 12", "Kontoauszug", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 - 45);
        assertThat(plausibility(
                        "Rechnung Nr. 12", "Nettobetrag | 30,00", "Mehrwertsteuer | 6,00", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 + 7 + 20);
        assertThat(plausibility(
                        "Rechnung Nr. 12", "Nettobetrag | 30,00", "Mehrwertsteuer | 7,00", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 + 7 - 5);
    }

    @Test
    void withoutNumberAndProofPlausibilityIsAtMost45() {
        assertThat(plausibility("Rechnung", "Rechnungsdatum | 13.12.2023", "Rechnungsbetrag | 36,00"))
                .isEqualTo(45);
    }

    @Test
    void twoWordsOfReceiptsAreNotThereByCoincidence() {
        assertThat(plausibility("Rechnung Nr. 12", "Bediener", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15);
        assertThat(plausibility("Rechnung Nr. 12", "Bediener", "Kassenbon", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 - 45);
    }

    @Test
    void itemsThatAddUpCount() {
        assertThat(plausibility("Rechnung Nr. 12", "Bezeichnung | Betrag", "Lampe | 36,00", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 + 10);
    }
}
