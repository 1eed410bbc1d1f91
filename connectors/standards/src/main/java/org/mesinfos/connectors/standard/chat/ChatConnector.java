package org.mesinfos.connectors.standard.chat;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for conversations exported from WhatsApp. */
@AutoService(Connector.class)
public final class ChatConnector implements Connector {

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/whatsapp-chat", 2, "Conversations exported from WhatsApp (text)", "text", RecordType.MESSAGE);

    private static final int FIRST_LINES = 30;

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    /**
     * Claims a file whose first line that is not blank starts a message, if at least one of the first messages has a
     * sender.
     */
    @Override
    public Recognition recognise(FilePreview preview) {
        List<String> lines = preview.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .toList();
        if (lines.isEmpty() || ChatMessageHeader.of(lines.get(0)).isEmpty()) {
            return Recognition.OTHER_FORMAT;
        }
        long sent = lines.stream()
                .map(ChatMessageHeader::of)
                .flatMap(Optional::stream)
                .filter(head -> head.timeOfDay().isPresent() && head.rest().contains(": "))
                .count();
        return sent == 0
                ? Recognition.OTHER_FORMAT
                : Recognition.claimed(sent > 1 ? 85 : 70, "messages that start with a time");
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        ChatReader reader = new ChatReader(ChatDates.of(content), new CustomerRows(content.context(), sink));
        try (TextLines lines = TextLines.open(content, split.start(), split.end(), split.firstLine())) {
            reader.read(lines);
        }
    }
}
