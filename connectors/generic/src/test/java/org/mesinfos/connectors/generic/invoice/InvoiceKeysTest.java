package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.mapping.CollectedMappingRows;

/** Keys of invoices, by which a corrected invoice replaces the first one. */
class InvoiceKeysTest {

    private static final InvoicesConnector CONNECTOR = new InvoicesConnector(PdfReader.inProcess());

    private static RecordKey key(String seller, String total) throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(50, 40, seller)
                .left(50, 60, "Facture n° 2024-001")
                .left(50, 80, "Date de facture : 31/01/2024")
                .left(50, 100, "Total TTC : " + total + " EUR");
        return CollectedMappingRows.of(CONNECTOR, file.content())
                .accepted()
                .get(0)
                .key();
    }

    @Test
    void invoicesOfTwoSellersWithOneNumberAndDateAreTwo() throws IOException {
        assertThat(key("Menuiserie Quai Nord SARL", "50,00")).isNotEqualTo(key("Atelier du Roseau SARL", "80,00"));
    }

    @Test
    void correctedInvoiceOfASellerHasTheSameKey() throws IOException {
        RecordKey key = key("Menuiserie Quai Nord SARL", "50,00");

        assertThat(key.kind()).isEqualTo(RecordKey.Kind.NATIVE);
        assertThat(key("Menuiserie Quai Nord SARL", "80,00")).isEqualTo(key);
    }
}
