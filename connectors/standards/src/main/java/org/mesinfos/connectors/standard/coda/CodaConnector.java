package org.mesinfos.connectors.standard.coda;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.standard.statement.RecordLines;
import org.mesinfos.records.RecordType;

/** Connector for account statements in records of 128 characters: CODA, the coded statement of account. */
@AutoService(Connector.class)
public final class CodaConnector implements Connector {

    private static final int PRECEDENCE = 70;
    private static final int STRENGTH = 95;

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/coda",
                    2,
                    "Account statements of Belgian banks in records of 128 characters, CODA",
                    "coda",
                    RecordType.BANK_TRANSACTION,
                    RecordType.BANK_ACCOUNT)
            .withPrecedence(PRECEDENCE);

    /** A header: date, bank, application 05, and the version at the end. */
    private static final Pattern HEADER = Pattern.compile("0000[0 ]\\d{6}\\d{3}05[D ].{110}2");

    private static final Pattern OTHER_VERSION = Pattern.compile("0000[0 ]\\d{6}\\d{3}05.*");

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        String first = preview.lines().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        if (HEADER.matcher(first).matches()) {
            return Recognition.claimed(STRENGTH, "a header with date, application 05 and version 2");
        }
        return OTHER_VERSION.matcher(first).matches() && first.length() <= CodaRecord.LENGTH
                ? Recognition.declined(50, List.of("version 2 at the end of the header"))
                : Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        CodaStatementReader statements = new CodaStatementReader(content.context(), sink);
        boolean hasLines = RecordLines.read(
                content, CodaRecord.LENGTH, sink, (line, text) -> statements.read(CodaRecord.of(line, text)));
        statements.finish();
        if (!hasLines) {
            RecordLines.rejectEmptyFile(CodaRecord.LENGTH, sink);
        }
    }
}
