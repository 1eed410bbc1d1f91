package org.mesinfos.connectors.standard.mail;

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
import org.mesinfos.connectors.format.mail.MboxReader;
import org.mesinfos.connectors.intake.IsolatedConnector;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for mailboxes with many messages. */
@AutoService(Connector.class)
public final class MboxConnector implements IsolatedConnector {

    private static final ConnectorDescription DESCRIPTION =
            ConnectorDescription.ofStandard("standard/mbox", 3, "Mailboxes (mbox)", "mail", RecordType.MESSAGE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        MailFileStart opening = MailFileStart.of(preview.lines());
        if (!opening.startsWithSeparator()) {
            return Recognition.OTHER_FORMAT;
        }
        return opening.headerCount() > 0
                ? Recognition.claimed(100, "a From line and headers")
                : Recognition.declined(50, List.of("headers after the From line"));
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        CustomerRows rows = new CustomerRows(content.context(), sink);
        MailMessageReader messages = new MailMessageReader(rows);
        boolean first = true;
        try (MboxReader mailbox = new MboxReader(content.open())) {
            while (mailbox.next()) {
                Locator locator = Locator.line(mailbox.lineNumber());
                if (first && mailbox.lineNumber() > 1) {
                    rows.readAndReject(
                            RejectionReason.MALFORMED_ROW, Locator.line(1), "text before the first message", "From");
                }
                first = false;
                messages.read(mailbox.message(), locator, mailbox.separator());
            }
        }
        if (first && content.size() > 0) {
            rows.readAndReject(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "no From line", "messages after From lines");
        }
    }
}
