package org.mesinfos.connectors.standard.camt;

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
import org.mesinfos.connectors.format.xml.XmlPreview;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.connectors.format.xml.XmlSplit;
import org.mesinfos.connectors.format.xml.XmlSplitter;
import org.mesinfos.records.RecordType;

/** Base of the connectors for the three account messages, which differ only in the {@link CamtMessage}. */
abstract class CamtConnector implements Connector {

    private static final int PRECEDENCE = 80;
    private static final int HEAD_BYTES = 4_096;

    private final CamtMessage message;
    private final ConnectorDescription description;

    CamtConnector(CamtMessage message, int version) {
        this.message = message;
        this.description = ConnectorDescription.ofStandard(
                        "standard/" + message.code(),
                        version,
                        message.title(),
                        "xml",
                        RecordType.BANK_TRANSACTION,
                        RecordType.BANK_ACCOUNT)
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
        XmlPreview opening = XmlPreview.of(preview.head(), preview.context().encoding());
        if (opening.namespace().startsWith(message.namespacePrefix())) {
            return Recognition.claimed(100, "namespace of " + message.code());
        }
        if (opening.names().stream().anyMatch(message::isMessageElement)) {
            return Recognition.claimed(95, "element " + message.messageElement());
        }
        boolean isOtherDocument = opening.names().stream()
                .findFirst()
                .filter(CamtMessage.ROOT::equals)
                .isPresent();
        return isOtherDocument
                ? Recognition.declined(20, List.of("element " + message.messageElement()))
                : Recognition.OTHER_FORMAT;
    }

    /** Splits between statements, or between the entries of a single statement. */
    @Override
    public final List<Split> split(SourceContent content, long targetBytes) throws IOException {
        if (content.size() <= targetBytes) {
            return List.of(Split.WHOLE);
        }
        String element = messageElement(content);
        List<Split> statements = XmlSplitter.split(content, message.statementPath(element), targetBytes);
        return statements.size() > 1 ? statements : XmlSplitter.split(content, message.entryPath(element), targetBytes);
    }

    @Override
    public final void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        String element = messageElement(content);
        List<List<String>> splitPaths = List.of(message.statementPath(element), message.entryPath(element));
        try (XmlSplit xml = XmlSplit.open(content, split, splitPaths, XmlLimits.DEFAULT)) {
            new CamtMessageReader(message, xml, content.context(), sink).read();
        } catch (XmlReadException fault) {
            sink.startRow();
            sink.reject(fault.rejection());
        }
    }

    /** Returns the message element of the file, whose name depends on the version. */
    private String messageElement(SourceContent content) throws IOException {
        byte[] head;
        try (InputStream in = content.open()) {
            head = in.readNBytes(HEAD_BYTES);
        }
        return XmlPreview.of(head, content.context().encoding()).names().stream()
                .filter(message::isMessageElement)
                .findFirst()
                .orElse(message.messageElement());
    }
}
