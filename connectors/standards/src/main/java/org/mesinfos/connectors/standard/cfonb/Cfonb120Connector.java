package org.mesinfos.connectors.standard.cfonb;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
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
import org.mesinfos.records.RecordType;

/** Connector for account statements in records of 120 characters: CFONB120, also known as AFB120. */
@AutoService(Connector.class)
public final class Cfonb120Connector implements Connector {

    private static final int PRECEDENCE = 70;
    private static final int HEAD = 4096;

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/cfonb120",
                    3,
                    "Account statements of French banks in records of 120 characters, CFONB120",
                    "cfonb120",
                    RecordType.BANK_TRANSACTION,
                    RecordType.BANK_ACCOUNT)
            .withPrecedence(PRECEDENCE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        Charset charset = CfonbEncoding.of(preview.head(), "");
        boolean isEbcdic = CfonbEncoding.isEbcdic(charset);
        return CfonbSignature.recognise(isEbcdic ? new String(preview.head(), charset) : preview.text());
    }

    /** Splits between statements. */
    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        Charset charset = CfonbEncoding.of(head(content), content.context().encoding());
        if (content.size() <= targetBytes || !CfonbEncoding.hasSingleByteLineEnds(charset)) {
            return List.of(Split.WHOLE);
        }
        try (InputStream in = content.open()) {
            return CfonbSplitter.split(in, targetBytes);
        }
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        Charset charset = CfonbEncoding.of(head(content), content.context().encoding());
        CfonbStatementReader statements = new CfonbStatementReader(content.context(), sink);
        try (InputStream in = new CfonbSplitStream(content.open(split.start()), split);
                Reader characters = new InputStreamReader(in, charset)) {
            CfonbRecordReader records = new CfonbRecordReader(characters, split.firstLine());
            for (CfonbRecord record = records.next(); record != null; record = records.next()) {
                statements.read(record);
            }
        }
        statements.finish();
        if (split.isFirst() && !statements.hasRecords()) {
            sink.startRow();
            sink.reject(new Rejection(
                    RejectionReason.UNREADABLE_FILE,
                    Locator.wholeFile(),
                    "",
                    "an empty file",
                    "records of 120 characters"));
        }
    }

    private static byte[] head(SourceContent content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(HEAD);
        }
    }
}
