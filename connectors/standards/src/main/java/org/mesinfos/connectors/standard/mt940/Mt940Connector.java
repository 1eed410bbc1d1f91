package org.mesinfos.connectors.standard.mt940;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
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
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LineEnd;
import org.mesinfos.connectors.format.lines.LogicalLines;
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.records.RecordType;

/** Connector for the SWIFT account statements MT940, MT942 and MT950. */
@AutoService(Connector.class)
public final class Mt940Connector implements Connector {

    private static final int PRECEDENCE = 70;

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/mt940",
                    5,
                    "Account statements and reports within the day, SWIFT MT940, MT942 and MT950",
                    "mt940",
                    RecordType.BANK_TRANSACTION,
                    RecordType.BANK_ACCOUNT)
            .withPrecedence(PRECEDENCE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return Mt940Signature.recognise(preview.text());
    }

    /** Splits between messages. */
    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        TextEncoding encoding = TextEncoding.of(Optional.empty(), content);
        if (!encoding.hasUnambiguousAscii() || content.size() <= targetBytes) {
            return List.of(Split.WHOLE);
        }
        try (InputStream in = content.open()) {
            return Mt940Splitter.split(lines(in, content, encoding, 0, 1), encoding.charset(), targetBytes);
        }
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        TextEncoding encoding = TextEncoding.of(Optional.empty(), content);
        Mt940StatementReader statements = new Mt940StatementReader(content.context(), sink);
        Mt940FieldReader fields = new Mt940FieldReader(statements);
        boolean hasLines = false;
        try (InputStream in = encoding.open(content, split.start())) {
            LogicalLines lines = lines(in, content, encoding, split.start(), split.firstLine());
            while (lines.offsetAfter() < split.end() && lines.next()) {
                hasLines = true;
                if (lines.kind() == LogicalLines.Kind.TOO_LARGE) {
                    statements.rejected(tooLarge(lines.line()));
                } else {
                    String line =
                            new String(lines.bytes(), lines.start(), lines.end() - lines.start(), encoding.charset());
                    Mt940Lines.splitViewdata(line).forEach(part -> fields.readLine(part, lines.line()));
                }
            }
            if (hasLines && !lines.hasLineEnd()) {
                statements.endWithinLine();
            }
        }
        fields.finish();
        statements.finish();
        if (split.isFirst() && !statements.hasMessages()) {
            statements.rejected(withoutMessage(hasLines ? "no field of a message" : "an empty file"));
        }
    }

    private static Rejection withoutMessage(String found) {
        return new Rejection(
                RejectionReason.UNREADABLE_FILE,
                Locator.wholeFile(),
                Mt940Field.name(Mt940Tags.TRANSACTION_REFERENCE),
                found,
                "a message");
    }

    private static Rejection tooLarge(long line) {
        return new Rejection(
                RejectionReason.TOO_LARGE, Locator.line(line), "", "a line above the limit", "a line of at most 1 MiB");
    }

    private static LogicalLines lines(
            InputStream in, SourceContent content, TextEncoding encoding, long offset, long firstLine)
            throws IOException {
        Dialect plain = new Dialect((byte) 0, Dialect.NO_QUOTE, LineEnd.of(content, encoding));
        return new LogicalLines(in, plain, offset, firstLine);
    }
}
