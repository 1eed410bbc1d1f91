package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.generic.table.TableReading;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Invoice;

/** Values of invoices whose names or places are unusual. */
class InvoiceValuesTest {

    private static final InvoicesConnector CONNECTOR = new InvoicesConnector(PdfReader.inProcess());

    @Test
    void readsOrderPageInHtml() throws IOException {
        SourceContent page = BytesContent.utf8("order.html", """
                <!DOCTYPE html><html><head><title>Order</title></head><body><h1>Teapots Ltd</h1>
                <table><tr><td>Invoice no.:</td><td>T-1077</td><td>Invoice date:</td><td>5 March 2024</td></tr></table>
                <table><tr><th>Item</th><th>Qty</th><th>Price</th><th>Amount</th></tr>
                <tr><td>Blue teapot</td><td>2</td><td>1 150.00</td><td>2 300.00</td></tr>
                <tr><td colspan="3">Total excl. VAT</td><td>2 300.00</td></tr>
                <tr><td colspan="3">VAT 20 %</td><td>460.00</td></tr>
                <tr><td colspan="3">Total incl. VAT</td><td>2 760.00 GBP</td></tr></table></body></html>
                """);

        assertThat(CONNECTOR.propose(BufferedFilePreview.of(page, PdfReader.inProcess())))
                .hasValueSatisfying(proposal -> assertThat(proposal.lacking()).isEmpty());
        Invoice invoice = read(page);
        assertThat(invoice.getNumber()).isEqualTo("T-1077");
        assertThat(invoice.getIssueDate()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(invoice.getSellerName()).isEqualTo("Teapots Ltd");
        assertThat(totals(invoice)).containsExactly("2300", "460", "2760");
        assertThat(invoice.getLines()).singleElement().satisfies(line -> {
            assertThat(line.getLabel()).isEqualTo("Blue teapot");
            assertThat(line.getNetAmount()).isEqualByComparingTo("2300");
        });
    }

    @Test
    void threeDigitsAreDecimalsInACurrencyThatHasThree() throws IOException {
        Invoice invoice = read(
                lines("Facture n° F-17", "Total HT 100,000 TND", "TVA 19 % 19,000 TND", "Total TTC 1 119,000 TND"));

        assertThat(invoice.getTotalGross()).isEqualByComparingTo("1119");
        assertThat(invoice.getTotalTax()).isEqualByComparingTo("19");
    }

    @Test
    void numberMayBeBelowTitleInItsColumn() throws IOException {
        assertThat(read(page().left(50, 60, "Odile Marchand")
                                .left(400, 60, "AVOIR")
                                .left(50, 74, "4 rue Basse")
                                .left(390, 80, "n° AV-17")
                                .left(50, 150, "Total TTC")
                                .right(500, 150, "-12,00 €"))
                        .getNumber())
                .isEqualTo("AV-17");
        assertThat(read(page().left(400, 60, "FATURA")
                                .left(380, 80, "FT 2025A/0117")
                                .left(50, 150, "Total da fatura")
                                .right(500, 150, "12,00 €"))
                        .getNumber())
                .isEqualTo("FT 2025A/0117");
    }

    /** A month after a title is that of the bill. */
    @Test
    void monthAfterTitleIsNoNumber() throws IOException {
        assertThat(read(lines("Fatura 04/2025", "Total 12,00 €")).getNumber()).isNull();
        assertThat(read(lines("Fatura n 04/2025", "Total 12,00 €")).getNumber()).isEqualTo("04/2025");
    }

    @Test
    void partOfParenthesisIsNoNumber() throws IOException {
        assertThat(read(lines("Factura (CFDI 4.0)", "Total 12,00 €")).getNumber())
                .isNull();
    }

    @Test
    void referenceBelowItsNameIsRead() throws IOException {
        Invoice invoice = read(page().left(50, 60, "Invoice no. A-17")
                .left(50, 100, "Customer number")
                .left(50, 114, "0441 1882-7")
                .left(50, 150, "Total 12.00 EUR"));

        assertThat(invoice.getBuyerCustomerNumber()).isEqualTo("0441 1882-7");
    }

    @Test
    void referenceMayBePrintedInGroupsAndEndWithALetter() throws IOException {
        assertThat(read(lines("Facture n° A-17", "N° client : 07 114 220 35 22 K", "Total 12,00 €"))
                        .getBuyerCustomerNumber())
                .isEqualTo("07 114 220 35 22 K");
        assertThat(read(lines("Facture n° A-17", "N° client 0711 422 K – contrat 17 – agence 4", "Total 12,00 €"))
                        .getBuyerCustomerNumber())
                .isEqualTo("0711 422 K");
        assertThat(read(lines("Facture n° A-17", "N° client 0711 422 Madame Odile Marchand", "Total 12,00 €"))
                        .getBuyerCustomerNumber())
                .isEqualTo("0711 422");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ce montant sera prélevé le 17 mars 2024 sur votre compte",
                "Règlement à 30 jours, soit au plus tard le 17/03/2024, par virement",
                "Den Betrag buchen wir am 17.03.2024 von Ihrem Konto",
                "Échéance : 17 mars 2024, par virement",
            })
    void dueDateMayBeInASentence(String sentence) throws IOException {
        assertThat(read(lines("Facture n° A-17 du 01/03/2024", "Total TTC 12,00 €", sentence))
                        .getDueDate())
                .isEqualTo(LocalDate.of(2024, 3, 17));
    }

    @Test
    void sentenceMayContinueOnTheNextLine() throws IOException {
        assertThat(read(page().left(50, 60, "Invoice no. A-17")
                                .left(300, 100, "We'll collect this by Direct Debit")
                                .left(50, 106, "4 Mill Lane")
                                .left(300, 114, "on or after 18 April 2024")
                                .left(50, 150, "Total 12.00 GBP"))
                        .getDueDate())
                .isEqualTo(LocalDate.of(2024, 4, 18));
    }

    @Test
    void sentenceAboutSomethingElseHasNoDueDate() throws IOException {
        assertThat(read(lines(
                                "Facture n° A-17",
                                "Total TTC 12,00 €",
                                "Vous pouvez résilier votre contrat au plus tard le 17/03/2024"))
                        .getDueDate())
                .isNull();
    }

    /** The dates of a plan of instalments are those of a column. */
    @Test
    void columnOfDatesHasNoDueDate() throws IOException {
        assertThat(read(PdfTable.on(lines("Facture n° A-17", "Total TTC 24,00 €"), 150, left(50), left(200))
                                .row("Échéance", "Montant")
                                .row("10/01/2024", "12,00 €")
                                .row("10/02/2024", "12,00 €")
                                .file())
                        .getDueDate())
                .isNull();
    }

    @Test
    void dateOfLetterMayFollowAnArticle() throws IOException {
        assertThat(read(page().left(300, 60, "Pradelles, le 28/02/2024")
                                .left(50, 100, "Facture n° A-17")
                                .left(50, 114, "Travaux du 10/02/2024 au 21/02/2024")
                                .left(50, 150, "Total TTC 12,00 €"))
                        .getIssueDate())
                .isEqualTo(LocalDate.of(2024, 2, 28));
    }

    @Test
    void roundingIsPartOfTheGrossTotal() throws IOException {
        CollectedMappingRows rows = rows(amountsBelow("Rechnung Nr. 17")
                .row("Zwischentotal exkl. MWST", "100.00")
                .row("MWST 8.1 %", "8.12")
                .row("Rundung", "0.03")
                .row("Rechnungsbetrag CHF", "108.15")
                .file()
                .content());

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(totals((Invoice) rows.accepted().get(0).record())).containsExactly("100", "8.12", "108.15");
    }

    @Test
    void amountWithoutTaxIsPartOfTheGrossTotal() throws IOException {
        CollectedMappingRows rows = rows(amountsBelow("FATTURA n. 17 del 07/06/2024")
                .row("Imponibile", "100,00")
                .row("IVA 10%", "10,00")
                .row("Escluso art. 15", "24,00")
                .row("TOTALE DOCUMENTO", "134,00 €")
                .file()
                .content());

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(totals((Invoice) rows.accepted().get(0).record())).containsExactly("100", "10", "134");
    }

    @Test
    void amountInParenthesesIsNotTheTotal() throws IOException {
        assertThat(totals(read(amountsBelow("Facture n° A-17")
                        .row("Total HT", "100,00")
                        .row("Taxes et contributions (6,50 €)", "20,00")
                        .row("Total TTC", "120,00 €")
                        .file())))
                .containsExactly("100", "20", "120");
    }

    @Test
    void nameOfTaxMayEndWithItsRate() throws IOException {
        assertThat(totals(read(amountsBelow("Invoice no. A-17")
                        .row("Total excluding tax", "$100.00")
                        .row("Sales tax - Ohio (8.25%)", "$8.25")
                        .row("Total", "$108.25")
                        .file())))
                .containsExactly("100", "8.25", "108.25");
    }

    @Test
    void dashBetweenTwoAmountsIsNoSign() throws IOException {
        assertThat(totals(read(page().left(50, 60, "Facture n° A-17")
                        .left(50, 100, "Total TTC 220,00 €")
                        .left(50, 114, "dont TVA 10 % : 20,00 € - montant HT : 200,00 €"))))
                .containsExactly("200", "20", "220");
    }

    @Test
    void amountDueIsTheGrossTotalOfItems() throws IOException {
        Invoice invoice = read(itemsBelow("Facture n° A-17")
                .row("Prestation", "Qté", "Montant")
                .row("Relecture", "1", "850,00")
                .row("Mise en page", "1", "120,00")
                .gap(14)
                .row("Total à payer", "", "970,00 €")
                .file());

        assertThat(invoice.getTotalGross()).isEqualByComparingTo("970");
        assertThat(invoice.getAmountDue()).isEqualByComparingTo("970");
    }

    /** Of two lists of prices, the items are those that add up to a total. */
    @Test
    void itemsAreThoseThatAddUp() throws IOException {
        Invoice invoice = read(itemsBelow("Invoice no. A-17")
                .row("Tariff", "Description", "Amount")
                .row("", "Night rate", "7.50")
                .gap(70)
                .row("Description", "Qty", "Amount")
                .row("Lamp", "1", "12.00")
                .gap(14)
                .row("Total", "", "12.00 EUR")
                .file());

        assertThat(invoice.getLines()).extracting("label").containsExactly("Lamp");
    }

    /** A sentence may name another invoice and its date. */
    @Test
    void numberAndDateAreThoseAtTheStartOfALine() throws IOException {
        Invoice invoice = read(lines(
                "Facture n° A-17 du 01/03/2024",
                "Total TTC 12,00 €",
                "Premier acompte : facture n° A-09 du 01/02/2024"));

        assertThat(invoice.getNumber()).isEqualTo("A-17");
        assertThat(invoice.getIssueDate()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void numberMayFollowItsAbbreviationInCzech() throws IOException {
        assertThat(read(BytesContent.utf8("faktura.html", """
                <!DOCTYPE html><html><body><table><tr><td>Faktura</td><td>č. 240017</td></tr></table>
                <p>Celkem 12,00 Kč</p></body></html>
                """)).getNumber()).isEqualTo("240017");
    }

    @Test
    void dateMayBeAloneBelowTheTitle() throws IOException {
        assertThat(read(page().left(50, 60, "Facture annuelle")
                                .left(50, 80, "du 01/03/2024")
                                .left(50, 110, "Relevé du compteur : 20/02/2024")
                                .left(50, 150, "Total TTC 12,00 €"))
                        .getIssueDate())
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void dateOfARefundIsNoDueDate() throws IOException {
        assertThat(read(lines(
                                "Rechnung Nr. 17",
                                "Gesamtbetrag 12,00 €",
                                "Das Guthaben überweisen wir bis zum 17.03.2024 auf Ihr Konto"))
                        .getDueDate())
                .isNull();
    }

    @Test
    void remarkInParenthesesNamesNoAmount() throws IOException {
        Invoice invoice = read(amountsBelow("Tax invoice A-17")
                .row("Total AUD (incl. GST)", "110.00")
                .row("GST included in total", "10.00")
                .file());

        assertThat(invoice.getTotalGross()).isEqualByComparingTo("110");
        assertThat(invoice.getTotalTax()).isEqualByComparingTo("10");
    }

    @Test
    void baseOfTheTaxIsTheNetTotalIfTheyAddUp() throws IOException {
        assertThat(totals(read(amountsBelow("Rechnung Nr. 17")
                        .row("Zwischentotal", "108.12")
                        .row("Rundungsdifferenz", "-0.02")
                        .row("Total zu Ihren Lasten CHF", "108.10")
                        .row("Im Betrag enthalten: MWST 8.1 % auf 100.02 = 8.10")
                        .file())))
                .containsExactly("100.02", "8.1", "108.1");
    }

    @Test
    void totalsInAnotherCurrencyAreKept() throws IOException {
        Invoice invoice = read(lines(
                "Invoice no. A-17",
                "Net CHF 100.00 EUR 104.00",
                "VAT 8.1 % CHF 8.10 EUR 8.42",
                "Total CHF 108.10 EUR 112.42"));

        assertThat(totals(invoice)).containsExactly("100", "8.1", "108.1");
        assertThat(invoice.getCurrency()).isEqualTo("CHF");
        assertThat(invoice.getAdditional())
                .containsEntry("Net", "104.00 EUR")
                .containsEntry("VAT", "8.42 EUR")
                .containsEntry("Total", "112.42 EUR");
    }

    @Test
    void stayTaxIsPartOfTheGrossTotal() throws IOException {
        assertThat(totals(read(amountsBelow("Facture n° A-17")
                        .row("Total HT", "100,00")
                        .row("Total TVA", "10,00")
                        .row("Taxe de séjour (hors TVA)", "6,60")
                        .row("Total TTC", "116,60 €")
                        .file())))
                .containsExactly("100", "10", "116.6");
    }

    @Test
    void totalsOfSectionsAreNoItems() throws IOException {
        CollectedMappingRows rows = rows(itemsBelow("Facture n° A-17")
                .row("Devis n° D-4 accepté")
                .gap(14)
                .row("Désignation", "Qté", "Total HT")
                .row("Dépose", "1", "320,00")
                .row("Sous-total 1.", "", "320,00")
                .row("Pose", "1", "100,00")
                .row("Joints", "2", "80,00")
                .row("Sous-total 2.", "", "180,00")
                .gap(14)
                .row("Total HT", "", "500,00")
                .row("TVA 10 %", "", "50,00")
                .row("Total TTC", "", "550,00 €")
                .file()
                .content());

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(((Invoice) rows.accepted().get(0).record()).getLines())
                .extracting("label")
                .containsExactly("Dépose", "Pose", "Joints");
    }

    @Test
    void offerNamedBelowTheTitleIsNoOtherDocument() throws IOException {
        SourceContent file = amountsBelow("Facture n° A-17")
                .row("Devis n° D-4 accepté")
                .row("Total HT", "500,00")
                .row("TVA 10 %", "50,00")
                .row("Total TTC", "550,00 €")
                .file()
                .content();

        assertThat(CONNECTOR.propose(BufferedFilePreview.of(file, PdfReader.inProcess())))
                .isPresent();
    }

    @Test
    void wordsOfBillsShowTheMeaningOfKr() throws IOException {
        assertThat(read(lines("Fakturanummer 17", "Att betala 12,00 kr", "Bankgiro 5188-4412"))
                        .getCurrency())
                .isEqualTo("SEK");
        assertThat(read(lines("Fakturanr 17", "Total 12,00 kr")).getCurrency()).isNull();
    }

    /** Returns a table of names and amounts below a title. */
    private static PdfTable amountsBelow(String title) {
        return PdfTable.on(lines(title), 100, left(50), right(400));
    }

    /** Returns a table of items with quantities and amounts below a title. */
    private static PdfTable itemsBelow(String title) {
        return PdfTable.on(lines(title), 100, left(50), left(300), right(500));
    }

    /** Returns a page of lines that are 40 points apart. */
    @Test
    void theDeclaredCurrencyIsThatOfInvoicesWithoutOne() throws IOException {
        Invoice invoice = declaring("SEK", "Invoice number 17", "Total 12,00");

        assertThat(invoice.getCurrency()).isEqualTo("SEK");
        assertThat(invoice.getDerived())
                .extracting(Derivation::getName, Derivation::getValue)
                .contains(tuple("currency.declared", "SEK"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total 12,00 EUR",
                "Total $12.00",
                "Total 12,00 ¤",
                "Prices in Euro",
                "IBAN GB33BUKB20201555555555"
            })
    void theDeclaredCurrencyIsNotThatOfInvoicesThatMayHaveAnother(String line) throws IOException {
        assertThat(declaring("SEK", "Invoice number 17", line, "Total 12,00").getCurrency())
                .isNotEqualTo("SEK");
    }

    @Test
    void aSignMayBeThatOfTheDeclaredCurrency() throws IOException {
        assertThat(declaring("SEK", "Invoice number 17", "Total 12,00 kr").getCurrency())
                .isEqualTo("SEK");
        assertThat(declaring("CHF", "Invoice number 17", "Total 12,00 kr").getCurrency())
                .isNull();
        assertThat(declaring("CAD", "Invoice number 17", "Total $12.00").getCurrency())
                .isEqualTo("CAD");
    }

    private static Invoice declaring(String currency, String... texts) throws IOException {
        return read(TableReading.declaring(currency, lines(texts).content()));
    }

    private static PdfFile lines(String... texts) {
        return page().lines(60, 40, texts);
    }

    private static PdfFile page() {
        return new PdfFile().page();
    }

    private static Invoice read(PdfFile file) throws IOException {
        return read(file.content());
    }

    private static Invoice read(SourceContent content) throws IOException {
        return (Invoice) rows(content).accepted().get(0).record();
    }

    private static CollectedMappingRows rows(SourceContent content) throws IOException {
        return CollectedMappingRows.of(CONNECTOR, content);
    }

    private static List<String> totals(Invoice invoice) {
        return List.of(plain(invoice.getTotalNet()), plain(invoice.getTotalTax()), plain(invoice.getTotalGross()));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }
}
