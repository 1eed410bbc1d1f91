package org.mesinfos.connectors.standard.bluebutton;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for texts of Blue Button of MyMedicare.gov. */
@AutoService(Connector.class)
public final class BlueButtonConnector implements Connector {

    private static final int PRECEDENCE = 40;
    private static final int STRENGTH = 95;
    private static final int MAX_LINES = 40;
    private static final String TITLE = "MYMEDICARE.GOV PERSONAL HEALTH INFORMATION";

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/blue-button",
                    1,
                    "Health information and claims of Medicare, Blue Button as text",
                    "text",
                    RecordType.PERSON_PROFILE,
                    RecordType.HEALTH_REIMBURSEMENT)
            .withPrecedence(PRECEDENCE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        List<String> lines = preview.lines();
        return lines.subList(0, Math.min(lines.size(), MAX_LINES)).stream()
                        .anyMatch(line -> line.strip().equals(TITLE))
                ? Recognition.claimed(STRENGTH, "the title of the export")
                : Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        CustomerRows rows = new CustomerRows(content.context(), sink);
        BlueButtonReader reader = new BlueButtonReader(rows);
        boolean isEmpty = true;
        try (TextLines lines = TextLines.open(content, 0, Long.MAX_VALUE, 1)) {
            while (lines.next()) {
                if (lines.isTooLarge()) {
                    rows.readAndReject(
                            RejectionReason.TOO_LARGE,
                            Locator.line(lines.line()),
                            "a line above the size limit",
                            "a name and a value");
                } else if (!lines.text().isEmpty()) {
                    reader.read(lines.text(), lines.line());
                }
                isEmpty = false;
            }
        }
        reader.finish();
        if (isEmpty) {
            rows.readAndReject(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "an empty file", "sections of values");
        }
    }
}
