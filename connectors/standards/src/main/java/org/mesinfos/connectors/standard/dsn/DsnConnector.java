package org.mesinfos.connectors.standard.dsn;

import com.google.auto.service.AutoService;
import java.io.IOException;
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
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.records.RecordType;

/** Connector for payroll declarations of French employers (DSN). */
@AutoService(Connector.class)
public final class DsnConnector implements Connector {

    private static final int PRECEDENCE = 60;
    private static final int STRENGTH = 95;
    private static final String FIRST_BLOCK = "S10.";

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/dsn",
                    2,
                    "Payroll declarations of French employers, Déclaration sociale nominative (DSN)",
                    "dsn",
                    RecordType.PERSON_PROFILE,
                    RecordType.INCOME)
            .withPrecedence(PRECEDENCE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        boolean isDeclaration = preview.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .flatMap(DsnLine::parse)
                .filter(line -> line.block().startsWith(FIRST_BLOCK))
                .isPresent();
        return isDeclaration
                ? Recognition.claimed(STRENGTH, "a block S10 on the first line")
                : Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        DsnDeclarationReader declaration = new DsnDeclarationReader(content.context(), sink);
        long lastLine = 1;
        try (TextLines lines = TextLines.open(content, 0, Long.MAX_VALUE, 1)) {
            while (lines.next()) {
                lastLine = lines.line();
                Optional<DsnLine> line = lines.isTooLarge() ? Optional.empty() : DsnLine.parse(lines.text());
                if (line.isPresent()) {
                    declaration.read(line.get(), lastLine);
                } else if (lines.isTooLarge() || !lines.text().isEmpty()) {
                    sink.startRow();
                    sink.reject(new Rejection(
                            RejectionReason.MALFORMED_ROW,
                            Locator.line(lastLine),
                            "",
                            "a line of another format",
                            "a block, a number and a value in quotes"));
                }
            }
        }
        declaration.finish(lastLine);
    }
}
