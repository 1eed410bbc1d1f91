package org.mesinfos.connectors.standard.ofx;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
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
        return Signature.recognise(preview.text());
    }

    @Override
    public List<Chunk> split(SourceContent content, long targetBytes) throws IOException {
        return OfxSplitter.split(content, OfxEncoding.of(content), targetBytes);
    }

    @Override
    public void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException {
        TextEncoding encoding = OfxEncoding.of(content);
        Rows rows = new Rows(content.context(), sink);
        boolean isLast = chunk.end() >= content.size();
        long headEnd = chunk.isFirst() ? chunk.end() : Long.MAX_VALUE;
        try (InputStream in = encoding.open(content, 0)) {
            TagReader head = new TagReader(in, encoding.charset(), 0, headEnd, 1);
            DocumentReader reader = new DocumentReader(head, new Securities(), rows);
            if (chunk.isFirst() && isLast) {
                reader.readToEnd();
            } else if (chunk.isFirst()) {
                reader.readPiece(cutBefore(content, encoding, chunk.end()));
            } else {
                later(content, encoding, chunk, reader);
            }
        }
    }

    /** Reads a later split, after re-reading the start of the file, which applies to every split. */
    private static void later(SourceContent content, TextEncoding encoding, Chunk chunk, DocumentReader reader)
            throws IOException {
        Role splitRole = cutBefore(content, encoding, chunk.start());
        reader.readUpTo(splitRole);
        try (InputStream in = encoding.open(content, chunk.start())) {
            TagReader tags = new TagReader(in, encoding.charset(), chunk.start(), chunk.end(), chunk.firstLine());
            reader.continueWith(tags, splitRole, chunk.firstRecord());
            if (chunk.end() >= content.size()) {
                reader.readToEnd();
            } else {
                reader.readPiece(splitRole);
            }
        }
    }

    /** Returns the role of the element at which the file was split. */
    private static Role cutBefore(SourceContent content, TextEncoding encoding, long offset) throws IOException {
        try (InputStream in = content.open(offset)) {
            TagReader tags = new TagReader(in, encoding.charset(), offset, Long.MAX_VALUE, 1);
            if (!tags.next()) {
                throw new IllegalArgumentException("The file was not split at byte " + offset);
            }
            return Role.of(tags.name());
        }
    }
}
