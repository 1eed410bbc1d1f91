package org.mesinfos.connectors.standard.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.standard.einvoice.InvoiceXml.cii;
import static org.mesinfos.connectors.standard.einvoice.InvoiceXml.ubl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.standard.einvoice.facturx.FacturXConnector;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.AttachmentReference;
import org.mesinfos.records.Invoice;

class FacturXConnectorTest {

    private static final Connector FACTUR_X = new FacturXConnector();

    @Test
    void readsEmbeddedInvoice() throws IOException {
        BytesContent content = pdf().attached("factur-x.xml", bytes(cii())).content();
        CollectedRows rows = CollectedRows.of(FACTUR_X, content);
        assertThat(recognise(content)).isEqualTo(Recognition.claimed(100, "an invoice as XML in factur-x.xml"));
        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(Invoice.class).get(0).getNumber()).isEqualTo("F-1");
        assertThat(rows.rows().get(0).locator().path()).isEqualTo("factur-x.xml/CrossIndustryInvoice");
    }

    @Test
    void readsLatestOfSeveralVersionsOfAnInvoice() throws IOException {
        BytesContent content = pdf().attached("ZUGFeRD-invoice.xml", bytes(cii().with("F-1", "OLD")))
                .attached("factur-x.xml", bytes(cii().with("F-1", "NEW")))
                .content();
        assertThat(CollectedRows.of(FACTUR_X, content).records(Invoice.class))
                .extracting(Invoice::getNumber)
                .containsExactly("NEW");
    }

    @Test
    void describesOtherAttachments() throws IOException {
        BytesContent content = pdf().attached("factur-x.xml", bytes(cii()))
                .attached("plan.csv", new byte[] {1, 2, 3})
                .content();
        assertThat(CollectedRows.of(FACTUR_X, content)
                        .records(Invoice.class)
                        .get(0)
                        .getAttachments())
                .extracting(AttachmentReference::getName, AttachmentReference::getSizeBytes)
                .containsExactly(tuple("plan.csv", 3L));
    }

    @Test
    void recognisesInvoiceWithAnyFileName() throws IOException {
        BytesContent content = pdf().attached("Rechnung Anna.xml", bytes(ubl())).content();
        assertThat(recognise(content)).isEqualTo(Recognition.claimed(100, "an invoice as XML in attachment"));
        assertThat(CollectedRows.of(FACTUR_X, content).rows()).hasSize(1);
    }

    @Test
    void ignoresOrdersAndDocumentsWithoutInvoice() throws IOException {
        byte[] order =
                "<SCRDMCCBDACIOMessageStructure xmlns=\"urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100\"/>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(recognise(pdf().attached("order-x.xml", order).content())).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(recognise(pdf().content())).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(CollectedRows.of(FACTUR_X, pdf().content()).rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.UNREADABLE_FILE);
    }

    @Test
    void reportsLocationInBrokenInvoice() throws IOException {
        byte[] truncated = bytes(cii().with("</i:CrossIndustryInvoice>", ""));
        CollectedRows rows = CollectedRows.of(
                FACTUR_X, pdf().attached("factur-x.xml", truncated).content());
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.rejections()).hasSize(1);
        assertThat(rows.rejections().get(0).reason()).isEqualTo(RejectionReason.BROKEN_FILE);
        assertThat(rows.rejections().get(0).locator().path()).startsWith("factur-x.xml/CrossIndustryInvoice");
    }

    @Test
    void reportsAttachmentThatIsNotXml() throws IOException {
        BytesContent content = pdf().attached(
                        "factur-x.xml", "<?xml version='1.0' encoding='x y'?><a/>".getBytes(StandardCharsets.UTF_8))
                .content();
        assertThat(recognise(content)).isEqualTo(Recognition.claimed(60, "an attachment that is named as an invoice"));
        CollectedRows rows = CollectedRows.of(FACTUR_X, content);
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.rejections()).hasSize(1);
        assertThat(rows.rejections().get(0).locator().path()).startsWith("factur-x.xml");
    }

    private static PdfFile pdf() {
        return new PdfFile().page().left(40, 100, "Facture");
    }

    private static byte[] bytes(InvoiceXml invoice) {
        return invoice.text().getBytes(StandardCharsets.UTF_8);
    }

    private static Recognition recognise(BytesContent content) throws IOException {
        return FACTUR_X.recognise(BufferedFilePreview.of(content, PdfReader.isolated()));
    }
}
