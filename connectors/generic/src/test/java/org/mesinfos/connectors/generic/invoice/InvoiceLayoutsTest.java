package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.Invoice;

/** Reading of invoices with different layouts and captions. */
class InvoiceLayoutsTest {

    private static final InvoicesConnector CONNECTOR = new InvoicesConnector(PdfReader.inProcess());

    @ParameterizedTest
    @CsvSource({
        "Rechnung Nr. R-1, 380",
        "Stornorechnung Nr. R-1, 381",
        "Credit note no. R-1, 381",
        "Avoir n° R-1, 381",
        "Rechnungskorrektur Nr. R-1, 384",
        "Facture rectificative n° R-1, 384",
        "Facture d'acompte n° R-1, 386",
        "Anzahlungsrechnung Nr. R-1, 386"
    })
    void readsKindOfInvoiceFromTitle(String title, String code) throws IOException {
        Invoice read = read(document().row(title).gap(20).row("Total TTC", "36,00"));

        assertThat(read.getTypeCode()).isEqualTo(code);
        assertThat(read.getNumber()).isEqualTo("R-1");
    }

    @Test
    void readsDueDateAfterCaptionOfAmount() throws IOException {
        Invoice read = read(document().row("Facture n° 12").gap(20).row("Montant prélevé le 15/03/2024", "24,99"));

        assertThat(read.getDueDate()).hasToString("2024-03-15");
        assertThat(read.getAmountDue()).isEqualByComparingTo("24.99");
    }

    @Test
    void readsCustomerNumberInAddress() throws IOException {
        Invoice read = read(document()
                .row("Rechnung Nr. 12")
                .row("Käufer")
                .row("Bau Süd GmbH")
                .row("Nummer: GE2020211")
                .gap(20)
                .row("Rechnungsbetrag", "36,00"));

        assertThat(read.getBuyerCustomerNumber()).isEqualTo("GE2020211");
        assertThat(read.getNumber()).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Facturé à : Mme Zoé Exemple, 1 rue Basse |                 | Mme Zoé Exemple
            À l'attention de : M. Paul Petit         |                 | M. Paul Petit
            Bill to                                  | Mr John Example | Mr John Example
            Nabywca:                                 | Jan Kowalski    | Jan Kowalski
            Client n° 12                             | 4 place du Port |
            """)
    void readsBuyerAfterOrBelowCaption(String caption, String below, String buyer) throws IOException {
        Invoice read = read(document()
                .row("Facture n° 12")
                .row(caption)
                .row(below == null ? "" : below)
                .gap(20)
                .row("Total TTC", "36,00"));

        assertThat(read.getBuyerName()).isEqualTo(buyer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Serwis Sp. z o.o.", "Tischlerei Berger e.U.", "Musikverein Lindau e.V."})
    void recognisesAbbreviatedAndMultiWordLegalForms(String seller) throws IOException {
        Invoice read =
                read(document().row(seller).gap(20).row("Rechnung Nr. 12").row("Rechnungsbetrag", "36,00"));

        assertThat(read.getSellerName()).isEqualTo(seller);
    }

    @Test
    void readsSwedishInvoice() throws IOException {
        Invoice read = read(document()
                .row("Faktura")
                .row("Fakturanummer 87648")
                .row("Fakturadatum 2024-04-17")
                .row("Förfallodatum 2024-05-17")
                .gap(20)
                .row("Netto", "100,00")
                .row("Moms 25%", "25,00")
                .row("Att betala SEK", "125,00"));

        assertThat(read.getNumber()).isEqualTo("87648");
        assertThat(read.getIssueDate()).hasToString("2024-04-17");
        assertThat(read.getDueDate()).hasToString("2024-05-17");
        assertThat(read.getTotalNet()).isEqualByComparingTo("100");
        assertThat(read.getTotalGross()).isEqualByComparingTo("125");
    }

    @Test
    void keepsInstalmentsAsAdditionalValues() throws IOException {
        Invoice read = read(document()
                .row("Facture n° 12")
                .row("Total TTC", "36,00")
                .gap(20)
                .row("Votre calendrier de paiement")
                .row("15/02/2024", "60,00 €")
                .row("15/03/2024", "60,00 €"));

        assertThat(read.getAdditional())
                .containsEntry("instalment", "15/02/2024 60,00 €")
                .containsEntry("instalment (2)", "15/03/2024 60,00 €");
    }

    @Test
    void doesNotTakePostcodeForCompanyName() throws IOException {
        Invoice read = read(document()
                .row("Kerkstraat 5, 1017 AB Amsterdam")
                .row("Factuurnummer 12")
                .row("Totaal incl. btw", "36,00"));

        assertThat(read.getSellerName()).isNull();
    }

    @Test
    void readsNumberBelowTitle() throws IOException {
        Invoice read = read(document()
                .row("FACTURE")
                .row("N° FA240032  Date : 15/03/2024")
                .gap(20)
                .row("Total TTC", "36,00"));

        assertThat(read.getNumber()).isEqualTo("FA240032");
        assertThat(read.getIssueDate()).hasToString("2024-03-15");
    }

    @Test
    void readsDateOfLetterAfterPlace() throws IOException {
        Invoice read = read(document()
                .row("", "Berlin, 5. März 2024")
                .row("Rechnung Nr. 12")
                .row("Bitte überweisen Sie bis zum 19. März 2024")
                .row("Gesamtbetrag", "36,00"));

        assertThat(read.getIssueDate()).hasToString("2024-03-05");
    }

    @Test
    void doesNotTakeTwoItemsForNetAndTax() throws IOException {
        Invoice read = read(document()
                .row("Rechnung Nr. 12")
                .row("Zwischensumme", "19,98")
                .row("USt.", "17,99")
                .row("Gesamtbetrag", "37,97"));

        assertThat(read.getTotalGross()).isEqualByComparingTo("37.97");
        assertThat(read.getTotalNet()).isNull();
    }

    private static PdfTable document() {
        return PdfTable.on(new PdfFile().page(), 60, left(40), right(400));
    }

    private static Invoice read(PdfTable table) throws IOException {
        return (Invoice) CollectedMappingRows.of(CONNECTOR, table.file().content())
                .accepted()
                .get(0)
                .record();
    }
}
