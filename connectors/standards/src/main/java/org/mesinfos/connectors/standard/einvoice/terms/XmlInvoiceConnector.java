package org.mesinfos.connectors.standard.einvoice.terms;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.connectors.format.xml.XmlSplit;
import org.mesinfos.connectors.format.xml.XmlSplitter;
import org.mesinfos.records.RecordType;

/** Base of the connectors for XML files with invoices in one syntax. */
public abstract class XmlInvoiceConnector implements Connector {

    /** Precedence over readers of printed invoices, because a standard syntax contains more information. */
    public static final int PRECEDENCE = 80;

    private static final int HEAD_BYTES = 1 << 16;

    private final InvoiceSyntax syntax;
    private final ConnectorDescription description;

    protected XmlInvoiceConnector(InvoiceSyntax syntax, String id, int version, String title) {
        this.syntax = syntax;
        this.description = ConnectorDescription.ofStandard(id, version, title, "xml", RecordType.INVOICE)
                .withPrecedence(PRECEDENCE);
    }

    @Override
    public final ConnectorDescription description() {
        return description;
    }

    @Override
    public final Recognition recognise(FilePreview preview) {
        if (preview.xmlRoot().isEmpty()) {
            return Recognition.OTHER_FORMAT;
        }
        List<String> path = InvoiceDocumentReader.pathOfFirst(
                syntax, preview.head(), preview.context().encoding());
        if (path.isEmpty()) {
            return Recognition.OTHER_FORMAT;
        }
        return Recognition.claimed(path.size() == 1 ? 100 : 90, "element " + path.get(path.size() - 1));
    }

    /** Splits between invoices, if the file contains several. */
    @Override
    public final List<Split> split(SourceContent content, long targetBytes) throws IOException {
        List<String> path = path(content);
        return path.size() > 1 ? XmlSplitter.split(content, path, targetBytes) : List.of(Split.WHOLE);
    }

    @Override
    public final void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        List<String> path = path(content);
        try (XmlSplit xml = XmlSplit.open(content, split, List.of(path), XmlLimits.DEFAULT)) {
            InvoiceDocumentReader reader = new InvoiceDocumentReader(syntax, path, xml.cursor());
            if (split.isFirst()) {
                reader.read(content.context(), sink, InvoiceOrigin.FILE);
            } else {
                reader.readFurther(content.context(), sink, InvoiceOrigin.FILE);
            }
        } catch (XmlReadException fault) {
            sink.startRow();
            sink.reject(fault.rejection());
        }
    }

    private List<String> path(SourceContent content) throws IOException {
        try (InputStream in = content.open()) {
            return InvoiceDocumentReader.pathOfFirst(
                    syntax, in.readNBytes(HEAD_BYTES), content.context().encoding());
        }
    }
}
