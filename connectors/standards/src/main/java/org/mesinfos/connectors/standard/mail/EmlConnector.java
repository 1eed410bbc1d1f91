package org.mesinfos.connectors.standard.mail;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.intake.IsolatedConnector;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for files with one message. */
@AutoService(Connector.class)
public final class EmlConnector implements IsolatedConnector {

    private static final int MINIMUM_HEADERS = 3;

    private static final ConnectorDescription DESCRIPTION =
            ConnectorDescription.ofStandard("standard/eml", 3, "One e-mail message (EML)", "mail", RecordType.MESSAGE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        MailFileStart opening = MailFileStart.of(preview.lines());
        if (opening.startsWithSeparator() || opening.headerCount() == 0) {
            return Recognition.OTHER_FORMAT;
        }
        return opening.headerCount() >= MINIMUM_HEADERS && opening.hasAuthor()
                ? Recognition.claimed(90, "message headers")
                : Recognition.declined(20, List.of("headers From, Date and Subject"));
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        MailMessageReader messages = new MailMessageReader(new CustomerRows(content.context(), sink));
        try (InputStream in = content.open()) {
            messages.read(in, Locator.line(1), "");
        }
    }
}
