package org.mesinfos.connectors.standard.einvoice.facturx;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAttachment;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceDocumentReader;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceOrigin;
import org.mesinfos.connectors.standard.einvoice.terms.XmlInvoiceConnector;
import org.mesinfos.records.AttachmentReference;
import org.mesinfos.records.RecordType;

/** Connector for PDF documents with an embedded XML invoice. */
@AutoService(Connector.class)
public final class FacturXConnector implements Connector {

    private static final int VERSION = 3;
    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/factur-x",
                    VERSION,
                    "Invoice as XML inside a PDF document: Factur-X, ZUGFeRD, XRechnung (EN 16931)",
                    "pdf",
                    RecordType.INVOICE)
            .withPrecedence(XmlInvoiceConnector.PRECEDENCE);

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
                    100, "an invoice as XML in " + invoice.get().displayName());
        }
        if (EmbeddedInvoice.byName(attachments).isPresent()) {
            return Recognition.claimed(60, "an attachment that is named as an invoice");
        }
        return Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        PdfDocument document = PdfReader.isolated().read(content, PdfLimits.ATTACHMENTS);
        Optional<EmbeddedInvoice> invoice =
                EmbeddedInvoice.of(document.attachments()).or(() -> EmbeddedInvoice.byName(document.attachments()));
        if (invoice.isPresent()) {
            read(invoice.get(), document, content, sink);
        } else {
            sink.startRow();
            sink.reject(document.fault().map(fault -> fault.rejection(0)).orElseGet(FacturXConnector::noInvoice));
        }
    }

    private static void read(EmbeddedInvoice invoice, PdfDocument document, SourceContent content, RowSink sink)
            throws IOException {
        PdfAttachment attachment = invoice.attachment();
        String name = invoice.displayName();
        List<AttachmentReference> otherAttachments = document.attachments().stream()
                .filter(other -> !other.equals(attachment) && other.extent() == PdfAttachment.Extent.WHOLE)
                .map(other -> InvoiceAttachment.of(other.name(), other.mediaType(), other.content()))
                .toList();
        try (XmlCursor cursor = XmlCursor.open(
                new ByteArrayInputStream(attachment.content()), "", XmlLimits.DEFAULT, List.of(invoice.path()))) {
            new InvoiceDocumentReader(invoice.syntax(), invoice.path(), cursor)
                    .read(content.context(), sink, new InvoiceOrigin(name, otherAttachments));
        } catch (XmlReadException fault) {
            sink.startRow();
            sink.reject(inAttachment(fault.rejection(), name));
        }
    }

    private static Rejection inAttachment(Rejection fault, String name) {
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
