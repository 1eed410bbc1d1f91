package org.mesinfos.connectors.standard.mt940;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.SplitBuilder;
import org.mesinfos.connectors.format.lines.LogicalLines;

/**
 * Splitter of a file after messages that have certainly ended: after their closing balance and then a separator or the
 * start of the next message.
 */
final class Mt940Splitter {

    private final LogicalLines lines;
    private final Charset charset;
    private final SplitBuilder splits;
    private long messages;
    private String lastTag = "";
    private boolean closed;
    private boolean separated;

    private Mt940Splitter(LogicalLines lines, Charset charset, long targetBytes) {
        this.lines = lines;
        this.charset = charset;
        this.splits = new SplitBuilder(targetBytes);
    }

    static List<Split> split(LogicalLines lines, Charset charset, long targetBytes) throws IOException {
        return new Mt940Splitter(lines, charset, targetBytes).split();
    }

    private List<Split> split() throws IOException {
        while (lines.next()) {
            String line = text();
            if (Mt940Lines.isColon(line)) {
                // The next line may be the rest of a tag, so the message may not have ended.
                closed = false;
                separated = false;
            } else if (!line.isBlank()) {
                line(line);
            }
        }
        return splits.build();
    }

    private void line(String line) {
        String tag = Mt940Tags.tagOf(line);
        boolean inText = Mt940Tags.isFreeText(lastTag);
        boolean isField = inText ? Mt940Tags.isKnown(tag) : !tag.isEmpty();
        boolean isSeparator = Mt940Lines.isSeparator(line) || line.startsWith("-}");
        boolean isStart = separated
                || tag.equals(Mt940Tags.TRANSACTION_REFERENCE)
                || Mt940Lines.startsEnvelope(line)
                || (!isField && !isSeparator && !inText);
        if (closed && isStart) {
            addSplitPoint();
            closed = false;
        }
        lastTag = isField ? tag : lastTag;
        closed |= Mt940Tags.endsTransactions(tag);
        closed &= !(line.startsWith("-}") && line.contains("{1:"));
        separated = closed && isSeparator;
    }

    private String text() {
        return lines.kind() == LogicalLines.Kind.TOO_LARGE
                ? ""
                : Mt940Lines.stripControls(
                        new String(lines.bytes(), lines.start(), lines.end() - lines.start(), charset));
    }

    private void addSplitPoint() {
        messages++;
        splits.offer(lines.offset(), lines.line(), messages);
    }
}
