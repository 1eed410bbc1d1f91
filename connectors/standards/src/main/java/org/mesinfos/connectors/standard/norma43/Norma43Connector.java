package org.mesinfos.connectors.standard.norma43;

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

/** Connector for account statements in records of 80 characters: Norma 43, also known as N43, CSB43 and AEB43. */
@AutoService(Connector.class)
public final class Norma43Connector implements Connector {

    private static final int PRECEDENCE = 70;
    private static final int STRENGTH = 95;

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/norma43",
                    2,
                    "Account statements of Spanish banks in records of 80 characters, Norma 43",
                    "norma43",
                    RecordType.BANK_TRANSACTION,
                    RecordType.BANK_ACCOUNT)
            .withPrecedence(PRECEDENCE);

    /** An account record: bank, branch, account, start and end date, debit or credit code, balance, currency. */
    private static final Pattern ACCOUNT_RECORD = Pattern.compile("11\\d{18}\\d{12}[12]\\d{14}\\d{3}.*");

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
        if (ACCOUNT_RECORD.matcher(first).matches() && first.length() <= Norma43Record.LENGTH) {
            return Recognition.claimed(STRENGTH, "a record 11 with account, dates and balance");
        }
        return first.startsWith(Norma43StatementReader.ACCOUNT) && first.length() <= Norma43Record.LENGTH
                ? Recognition.declined(30, List.of("a record 11 with account, dates and balance"))
                : Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        Norma43StatementReader statements = new Norma43StatementReader(content.context(), sink);
        boolean hasLines = RecordLines.read(
                content, Norma43Record.LENGTH, sink, (line, text) -> statements.read(Norma43Record.of(line, text)));
        statements.finish();
        if (!hasLines) {
            RecordLines.rejectEmptyFile(Norma43Record.LENGTH, sink);
        }
    }
}
