package org.mesinfos.connectors.standard.ofx;

import com.google.auto.service.AutoService;
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
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.connectors.format.sgml.TagReader;
import org.mesinfos.records.RecordType;

/** Connector for OFX 1, OFX 2 and QFX files. */
@AutoService(Connector.class)
public final class OfxConnector implements Connector {

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/ofx",
                    1,
                    "OFX 1, OFX 2 and QFX: statements of banks, cards and brokers",
                    "ofx",
                    RecordType.BANK_TRANSACTION,
                    RecordType.BANK_ACCOUNT,
                    RecordType.CONTRACT)
            .withPrecedence(60);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return OfxSignature.recognise(preview.text());
    }

    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        return OfxSplitter.split(content, OfxEncoding.of(content), targetBytes);
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        TextEncoding encoding = OfxEncoding.of(content);
        OfxRowEmitter rows = new OfxRowEmitter(content.context(), sink);
        boolean isLast = split.end() >= content.size();
        long headEnd = split.isFirst() ? split.end() : Long.MAX_VALUE;
        try (InputStream in = encoding.open(content, 0)) {
            TagReader head = new TagReader(in, encoding.charset(), 0, headEnd, 1);
            OfxDocumentReader reader = new OfxDocumentReader(head, new OfxSecurities(), rows);
            if (split.isFirst() && isLast) {
                reader.readToEnd();
            } else if (split.isFirst()) {
                reader.readSplit(splitRole(content, encoding, split.end()));
            } else {
                readLaterSplit(content, encoding, split, reader);
            }
        }
    }

    /** Reads a later split, after re-reading the start of the file, which applies to every split. */
    private static void readLaterSplit(
            SourceContent content, TextEncoding encoding, Split split, OfxDocumentReader reader) throws IOException {
        OfxElementRole splitRole = splitRole(content, encoding, split.start());
        reader.readUpTo(splitRole);
        try (InputStream in = encoding.open(content, split.start())) {
            TagReader tags = new TagReader(in, encoding.charset(), split.start(), split.end(), split.firstLine());
            reader.continueWithSplit(tags, splitRole, split.firstRecord());
            if (split.end() >= content.size()) {
                reader.readToEnd();
            } else {
                reader.readSplit(splitRole);
            }
        }
    }

    /** Returns the role of the element at which the file was split. */
    private static OfxElementRole splitRole(SourceContent content, TextEncoding encoding, long offset)
            throws IOException {
        try (InputStream in = content.open(offset)) {
            TagReader tags = new TagReader(in, encoding.charset(), offset, Long.MAX_VALUE, 1);
            if (!tags.next()) {
                throw new IllegalArgumentException("The file was not split at byte " + offset);
            }
            return OfxElementRole.of(tags.name());
        }
    }
}
