package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.document.CellPage;

/** Contribution of each observation to the confidence in an invoice. */
class InvoiceAssessmentTest {

    /** Returns the confidence of an invoice with the lines of a {@link CellPage}. */
    private static int confidence(String... lines) {
        return InvoiceAssessment.assess(
                        PrintedInvoice.extract(CellPage.of(lines)).orElseThrow())
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

    @Test
    void twoWordsOfReceiptsAreNotThereByCoincidence() {
        assertThat(confidence("Rechnung Nr. 12", "Bediener", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15);
        assertThat(confidence("Rechnung Nr. 12", "Bediener", "Kassenbon", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 - 45);
    }

    @Test
    void itemsThatAddUpCount() {
        assertThat(confidence("Rechnung Nr. 12", "Bezeichnung | Betrag", "Lampe | 36,00", "Rechnungsbetrag | 36,00"))
                .isEqualTo(22 + 15 + 15 + 10);
    }
}
