package org.mesinfos.connectors.standard.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.standard.einvoice.InvoiceXml.ubl;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.standard.einvoice.ubl.UblConnector;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.Invoice;

class UblConnectorTest {

    private static final Connector UBL = new UblConnector();

    @Test
    void derivesTypeCodeOfCreditNoteFromRootElement() throws IOException {
        Invoice note = one(ubl().with("Invoice", "CreditNote")
                .with("CreditNotedQuantity", "CreditedQuantity")
                .with("<CreditNoteTypeCode>380</CreditNoteTypeCode>", ""));
        assertThat(note.getTypeCode()).isEqualTo("381");
        assertThat(note.getTotalGross()).isEqualTo(new BigDecimal("120.0000"));
        assertThat(note.getLines()).hasSize(1);
        assertThat(note.getLines().get(0).getQuantity()).isEqualTo(new BigDecimal("2.000000"));
    }

    @Test
    void prefersAccountAssignedBySeller() throws IOException {
        Invoice invoice = one(ubl().with(
                        "<AccountingCustomerParty>",
                        "<AccountingCustomerParty><SupplierAssignedAccountID>ACC-1</SupplierAssignedAccountID>"));
        assertThat(invoice.getSubject()).isEqualTo("ACC-1");
        assertThat(invoice.getAdditional())
                .containsEntry("AccountingCustomerParty/Party/PartyIdentification/ID", "C-5");
    }

    @Test
    void usesCurrencyOfTotalIfDocumentHasNone() throws IOException {
        assertThat(one(ubl().with("<DocumentCurrencyCode>EUR</DocumentCurrencyCode>", ""))
                        .getCurrency())
                .isEqualTo("EUR");
    }

    @Test
    void keepsPriceWithTooManyDecimals() throws IOException {
        Invoice invoice = one(ubl().with(">50<", ">50.12345678<"));
        assertThat(invoice.getLines().get(0).getUnitPrice()).isEqualTo(new BigDecimal("50.123457"));
        assertThat(invoice.getAdditional()).containsEntry("InvoiceLine/Price/PriceAmount", "50.12345678");
    }

    @Test
    void keepsAmountWithTooManyDecimalsAsText() throws IOException {
        Invoice invoice = one(ubl().with(
                        "<LineExtensionAmount currencyID=\"EUR\">100.00</LineExtensionAmount><Item>",
                        "<LineExtensionAmount currencyID=\"EUR\">100.00001</LineExtensionAmount><Item>"));
        assertThat(invoice.getLines().get(0).getNetAmount()).isNull();
        assertThat(invoice.getAdditional()).containsEntry("InvoiceLine/LineExtensionAmount", "100.00001");
    }

    @Test
    void ignoresTaxExclusiveAmountOfDanishInvoices() throws IOException {
        Invoice invoice = one(ubl().with("urn:cen.eu:en16931:2017", "OIOUBL-2.02")
                .with("<TaxExclusiveAmount currencyID=\"EUR\">100.00", "<TaxExclusiveAmount currencyID=\"EUR\">20.00"));
        assertThat(invoice.getTotalNet()).isNull();
        assertThat(invoice.getAdditional()).containsEntry("LegalMonetaryTotal/TaxExclusiveAmount", "20.00");
    }

    @Test
    void countsRepeatedTaxTotalOnce() throws IOException {
        Invoice invoice = one(ubl().with(
                        "<LegalMonetaryTotal>",
                        "<TaxTotal><TaxAmount currencyID=\"EUR\">20.00</TaxAmount></TaxTotal><LegalMonetaryTotal>"));
        assertThat(invoice.getTotalTax()).isEqualTo(new BigDecimal("20.0000"));
        assertThat(invoice.getTaxBreakdown()).hasSize(1);
        assertThat(invoice.getAdditional())
                .containsEntry("TaxTotal[2]/TaxAmount", "20.00")
                .doesNotContainKey("TaxTotal/TaxAmount");
    }

    @Test
    void countsTaxTotalThatIsRepeatedWithItsSubtotalsOnce() throws IOException {
        String text = ubl().text();
        String total = text.substring(text.indexOf("<TaxTotal>"), text.indexOf("<LegalMonetaryTotal>"));
        Invoice invoice = one(ubl().with("<LegalMonetaryTotal>", total + "<LegalMonetaryTotal>"));
        assertThat(invoice.getTotalTax()).isEqualTo(new BigDecimal("20.0000"));
        assertThat(invoice.getTaxBreakdown()).hasSize(1);
        assertThat(invoice.getAdditional()).containsEntry("TaxTotal[2]/TaxSubtotal/TaxAmount", "20.00");
    }

    @Test
    void addsEqualTaxTotalsOfDifferentTaxes() throws IOException {
        Invoice invoice = one(ubl().with(
                        "<LegalMonetaryTotal>",
                        "<TaxTotal><TaxAmount currencyID=\"EUR\">20.00</TaxAmount></TaxTotal><LegalMonetaryTotal>")
                .with("\"EUR\">120.00", "\"EUR\">140.00"));
        assertThat(invoice.getTotalTax()).isEqualTo(new BigDecimal("40.0000"));
    }

    @Test
    void keepsOtherAccountNumbersAsAdditionalValues() throws IOException {
        Invoice invoice = one(ubl().with("<ID>FR76</ID>", "<ID>1506.12.34567</ID>"));
        assertThat(invoice.getPaymentMeans().get(0).getIban()).isNull();
        assertThat(invoice.getAdditional()).containsEntry("PaymentMeans/PayeeFinancialAccount/ID", "1506.12.34567");
    }

    @Test
    void attributesNoInvoiceToANumberThatTheBuyerAssigned() throws IOException {
        Invoice invoice = one(ubl().with("<PartyIdentification><ID>C-5</ID></PartyIdentification>", "")
                .with(
                        "<AccountingCustomerParty>",
                        "<AccountingCustomerParty><CustomerAssignedAccountID>12</CustomerAssignedAccountID>"));
        assertThat(invoice.getSubject()).isNull();
        assertThat(invoice.getBuyerCustomerNumber()).isNull();
        assertThat(invoice.getAdditional()).containsEntry("AccountingCustomerParty/CustomerAssignedAccountID", "12");
    }

    @Test
    void readsInvoiceInStandardBusinessDocument() throws IOException {
        String document = "<StandardBusinessDocument xmlns=\"urn:sbd\"><StandardBusinessDocumentHeader><Sender>"
                + "<Identifier Authority=\"iso6523\">0088:1</Identifier></Sender></StandardBusinessDocumentHeader>"
                + ubl().text() + "</StandardBusinessDocument>";
        CollectedRows rows = CollectedRows.of(UBL, BytesContent.utf8("sbd.xml", document));
        assertThat(recognise(document)).isEqualTo(Recognition.claimed(90, "element Invoice"));
        assertThat(rows.records(Invoice.class).get(0).getAdditional())
                .containsEntry(
                        "/StandardBusinessDocument/StandardBusinessDocumentHeader[1]/Sender/Identifier", "0088:1");
    }

    @Test
    void rejectsInvoiceWithoutNumber() throws IOException {
        CollectedRows rows =
                CollectedRows.of(UBL, ubl().with("<ID>F-1</ID>", "<ID> </ID>").content());
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.rejections()).extracting(Rejection::column).containsExactly("number");
    }

    @Test
    void recognisesOnlyUblNamespace() throws IOException {
        assertThat(recognise(ubl().text())).isEqualTo(Recognition.claimed(100, "element Invoice"));
        assertThat(recognise("<Invoice xmlns=\"urn:example\"/>")).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(recognise("<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>"))
                .isEqualTo(Recognition.OTHER_FORMAT);
    }

    private static Invoice one(InvoiceXml invoice) throws IOException {
        CollectedRows rows = CollectedRows.of(UBL, invoice.content());
        assertThat(rows.rejections()).isEmpty();
        return rows.records(Invoice.class).get(0);
    }

    private static Recognition recognise(String text) throws IOException {
        return UBL.recognise(BufferedFilePreview.of(BytesContent.utf8("file.xml", text), PdfPreviewReader.NONE));
    }
}
