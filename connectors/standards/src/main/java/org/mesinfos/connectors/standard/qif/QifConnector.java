package org.mesinfos.connectors.standard.qif;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.records.RecordType;

/** Connector for Quicken Interchange Format (QIF) files. */
@AutoService(Connector.class)
public final class QifConnector implements Connector {

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/qif",
                    4,
                    "QIF: registers of bank, cash, card and investment accounts",
                    "qif",
                    RecordType.BANK_TRANSACTION,
                    RecordType.BANK_ACCOUNT)
            .withPrecedence(40);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return QifSignature.recognise(preview.lines());
    }

    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        return QifSplitter.split(content, targetBytes);
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        QifFileStart start = QifFileStart.of(content);
        QifRowEmitter rows = new QifRowEmitter(content.context(), sink);
        QifReader reader = split.isFirst()
                ? startOfFile(start, rows)
                : readStart(content, start).continueInto(rows);
        try (TextLines lines = TextLines.open(content, split.start(), split.end(), split.firstLine())) {
            if (split.end() >= content.size()) {
                reader.readToEnd(lines);
            } else {
                reader.read(lines);
            }
        }
    }

    private static QifReader startOfFile(QifFileStart start, QifRowEmitter rows) {
        QifReader reader = new QifReader(start.dialect(), rows);
        if (start.isBareRegister()) {
            reader.startBareRegister();
        }
        return reader;
    }

    /** Reads to the end of the first transaction, which gives a later split the section and account of its records. */
    private static QifReader readStart(SourceContent content, QifFileStart start) throws IOException {
        QifReader reader = startOfFile(start, new QifRowEmitter(content.context(), new QifDiscardingSink()));
        try (TextLines lines = TextLines.open(content, 0, Long.MAX_VALUE, 1)) {
            while (reader.finishedTransactions() == 0 && lines.next()) {
                reader.readLine(lines);
            }
        }
        return reader;
    }
}
