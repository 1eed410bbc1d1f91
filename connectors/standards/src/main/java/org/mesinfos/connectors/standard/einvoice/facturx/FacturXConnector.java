package org.mesinfos.connectors.standard.einvoice.facturx;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlFault;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.standard.einvoice.terms.Attachment;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceFile;
import org.mesinfos.connectors.standard.einvoice.terms.Origin;
import org.mesinfos.connectors.standard.einvoice.terms.XmlInvoices;
import org.mesinfos.records.AttachmentReference;
import org.mesinfos.records.RecordType;

/** Connector for PDF documents with an embedded XML invoice. */
@AutoService(Connector.class)
public final class FacturXConnector implements Connector {

    private static final int VERSION = 1;
    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/factur-x",
                    VERSION,
                    "Invoice as XML inside a PDF document: Factur-X, ZUGFeRD, XRechnung (EN 16931)",
                    "pdf",
                    RecordType.INVOICE)
            .withPrecedence(XmlInvoices.PRECEDENCE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        List<PdfAttachment> attachments = preview.attachments();
        Optional<EmbeddedInvoice> invoice = EmbeddedInvoice.of(attachments);
        if (invoice.isPresent()) {
            return Recognition.claimed(
                    100, "an invoice as XML in " + invoice.get().place());
        }
        if (EmbeddedInvoice.byName(attachments).isPresent()) {
            return Recognition.claimed(60, "an attachment that is named as an invoice");
        }
        return Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException {
        PdfDocument document = PdfReader.isolated().read(content, PdfLimits.ATTACHMENTS);
        Optional<EmbeddedInvoice> invoice =
                EmbeddedInvoice.of(document.attachments()).or(() -> EmbeddedInvoice.byName(document.attachments()));
        if (invoice.isPresent()) {
            read(invoice.get(), document, content, sink);
        } else {
            sink.read();
            sink.reject(document.fault().map(fault -> fault.rejection(0)).orElseGet(FacturXConnector::noInvoice));
        }
    }

    private static void read(EmbeddedInvoice invoice, PdfDocument document, SourceContent content, RowSink sink)
            throws IOException {
        PdfAttachment attachment = invoice.attachment();
        String name = invoice.place();
        List<AttachmentReference> otherAttachments = document.attachments().stream()
                .filter(other -> !other.equals(attachment) && other.extent() == PdfAttachment.Extent.WHOLE)
                .map(other -> Attachment.of(other.name(), other.mediaType(), other.content()))
                .toList();
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(attachment.content()), "", XmlLimits.DEFAULT)) {
            new InvoiceFile(invoice.syntax(), invoice.path(), cursor)
                    .read(content.context(), sink, new Origin(name, otherAttachments));
        } catch (XmlFault fault) {
            sink.read();
            sink.reject(inside(fault.rejection(), name));
        }
    }

    private static Rejection inside(Rejection fault, String name) {
        Locator locator = fault.locator();
        return new Rejection(
                fault.reason(),
                Locator.path(locator.line(), name + locator.path()),
                fault.column(),
                fault.found(),
                fault.expected());
    }

    private static Rejection noInvoice() {
        return new Rejection(
                RejectionReason.UNREADABLE_FILE,
                Locator.wholeFile(),
                "",
                "no invoice among the attachments",
                "an invoice as XML, CII or UBL");
    }
}
