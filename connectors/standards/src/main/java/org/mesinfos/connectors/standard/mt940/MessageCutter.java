package org.mesinfos.connectors.standard.mt940;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.format.lines.LogicalLines;

/**
 * Splits a file after messages that have certainly ended: after their closing balance and then a separator or the start
 * of the next message.
 */
final class MessageCutter {

    private final LogicalLines lines;
    private final Charset charset;
    private final long targetBytes;
    private final List<Chunk> chunks = new ArrayList<>();
    private long start;
    private long firstLine = 1;
    private long firstMessage;
    private long messages;
    private String lastTag = "";
    private boolean closed;
    private boolean separated;

    private MessageCutter(LogicalLines lines, Charset charset, long targetBytes) {
        this.lines = lines;
        this.charset = charset;
        this.targetBytes = targetBytes;
    }

    static List<Chunk> cut(LogicalLines lines, Charset charset, long targetBytes) throws IOException {
        return new MessageCutter(lines, charset, targetBytes).cut();
    }

    private List<Chunk> cut() throws IOException {
        while (lines.next()) {
            String line = text();
            if (Lines.isColon(line)) {
                // The next line may be the rest of a tag, so the message may not have ended.
                closed = false;
                separated = false;
            } else if (!line.isBlank()) {
                line(line);
            }
        }
        chunks.add(new Chunk(start, Long.MAX_VALUE, firstLine, firstMessage));
        return chunks;
    }

    private void line(String line) {
        String tag = Tags.at(line);
        boolean inText = Tags.isFreeText(lastTag);
        boolean isField = inText ? Tags.isKnown(tag) : !tag.isEmpty();
        boolean isSeparator = Lines.isSeparator(line) || line.startsWith("-}");
        boolean isStart = separated
                || tag.equals(Tags.REFERENCE)
                || Lines.beginsEnvelope(line)
                || (!isField && !isSeparator && !inText);
        if (closed && isStart) {
            cutHere();
            closed = false;
        }
        lastTag = isField ? tag : lastTag;
        closed |= Tags.endsMovements(tag);
        closed &= !(line.startsWith("-}") && line.contains("{1:"));
        separated = closed && isSeparator;
    }

    private String text() {
        return lines.kind() == LogicalLines.Kind.TOO_LARGE
                ? ""
                : Lines.withoutControls(new String(lines.bytes(), lines.start(), lines.end() - lines.start(), charset));
    }

    private void cutHere() {
        messages++;
        if (lines.offset() - start >= targetBytes) {
            chunks.add(new Chunk(start, lines.offset(), firstLine, firstMessage));
            start = lines.offset();
            firstLine = lines.line();
            firstMessage = messages;
        }
    }
}
