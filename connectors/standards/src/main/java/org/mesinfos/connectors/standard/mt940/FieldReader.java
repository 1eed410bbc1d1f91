package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Assembles physical lines to fields and messages. Not thread-safe.
 *
 * <p>A free text may contain a line with a single dash, which looks like a separator, or a wrapped time, which looks
 * like a tag. So a separator is accepted only if no transaction can follow, or if the next field starts a message.
 */
final class FieldReader {

    /** Maximum number of lines after an ambiguous separator before it is taken as text. */
    private static final int DOUBTFUL_LINES = 20;

    private final FieldHandler handler;
    private final List<NumberedLine> doubtful = new ArrayList<>();
    private OpenField open;
    private boolean inMessage;
    private boolean movementsEnded;
    /** Number of a line with a single colon, which may be the start of a tag wrapped to the next line; 0 if none. */
    private long colonLine;

    private record NumberedLine(String text, long number) {}

    FieldReader(FieldHandler handler) {
        this.handler = handler;
    }

    /**
     * Processes one physical line.
     *
     * @param physicalLine the line without its line end
     * @param number its number, from 1
     */
    void line(String physicalLine, long number) {
        String line = Lines.withoutControls(physicalLine);
        if (Lines.isColon(line)) {
            settleColon();
            colonLine = number;
        } else if (!line.isBlank()) {
            boolean isTag = colonLine > 0 && Tags.isKnown(Tags.at(":" + line));
            if (isTag) {
                colonLine = 0;
            }
            settleColon();
            whole(isTag ? ":" + line : line, number);
        }
    }

    /** Processes a single colon as text, because no tag followed it. */
    private void settleColon() {
        if (colonLine > 0) {
            whole(":", colonLine);
            colonLine = 0;
        }
    }

    /** Ends the last message. Call it after the last line. */
    void end() {
        settleColon();
        if (!doubtful.isEmpty()) {
            separate();
        }
        if (inMessage) {
            abandon();
        }
    }

    private void whole(String line, long number) {
        if (Lines.beginsEnvelope(line) || line.startsWith("-}")) {
            envelope(line, number);
        } else if (Lines.isSeparator(line)) {
            separator(line, number);
        } else {
            tagOrText(line, number);
        }
    }

    private void envelope(String line, long number) {
        if (!doubtful.isEmpty()) {
            separate();
        }
        String remainder = line;
        if (remainder.startsWith("-}")) {
            int next = remainder.indexOf("{1:");
            trailer(next < 0 ? remainder : remainder.substring(0, next), number);
            remainder = next < 0 ? "" : remainder.substring(next);
        } else if (inMessage) {
            abandon();
        }
        int body = remainder.indexOf("{4:");
        String header = body < 0 ? remainder : remainder.substring(0, body);
        if (!header.isBlank()) {
            handler.surrounding(header.strip(), number);
        }
        if (body >= 0 && body + 3 < remainder.length()) {
            whole(remainder.substring(body + 3), number);
        }
    }

    private void trailer(String text, long number) {
        leave();
        String blocks = Lines.withoutControls(text.substring(2)).strip();
        if (!blocks.isEmpty() && inMessage) {
            handler.surrounding(blocks, number);
        }
        endMessage();
    }

    private void separator(String line, long number) {
        if (!inMessage) {
            return;
        }
        if (movementsEnded) {
            leave();
            endMessage();
        } else {
            doubtful.add(new NumberedLine(line, number));
        }
    }

    private void tagOrText(String line, long number) {
        String tag = Tags.at(line);
        boolean isTag = !tag.isEmpty() && isField(tag, line);
        if (!doubtful.isEmpty()) {
            settle(isTag ? tag : "", line, number);
            if (!isTag) {
                return;
            }
        }
        if (isTag) {
            begin(tag, line.substring(tag.length() + 2), number);
        } else {
            text(line, number);
        }
    }

    /** Decides whether an ambiguous separator was one, once a field or too many lines followed it. */
    private void settle(String tag, String line, long number) {
        if (tag.equals(Tags.REFERENCE)) {
            separate();
        } else if (!tag.isEmpty()) {
            doubtful.forEach(text -> text(text.text(), text.number()));
            doubtful.clear();
        } else {
            doubtful.add(new NumberedLine(line, number));
            if (doubtful.size() > DOUBTFUL_LINES) {
                doubtful.forEach(text -> text(text.text(), text.number()));
                doubtful.clear();
            }
        }
    }

    /** Accepts the ambiguous separator: the lines after it precede the next message. */
    private void separate() {
        leave();
        endMessage();
        doubtful.stream()
                .filter(line -> !Lines.isSeparator(line.text()))
                .forEach(line -> handler.surrounding(line.text().strip(), line.number()));
        doubtful.clear();
    }

    private boolean isField(String tag, String line) {
        boolean inText = open != null && open.isFreeText();
        if (!inText) {
            return true;
        }
        return Tags.isKnown(tag) && (movementsEnded || !Lines.isWrappedTime(open.lastLine(), line));
    }

    private void begin(String tag, String text, long number) {
        leave();
        if (tag.equals(Tags.REFERENCE) && inMessage) {
            abandon();
        }
        boolean isLast = text.endsWith("-}");
        inMessage = true;
        movementsEnded |= Tags.endsMovements(tag);
        open = new OpenField(tag, number, isLast ? text.substring(0, text.length() - 2) : text);
        if (isLast) {
            leave();
            endMessage();
        }
    }

    private void text(String line, long number) {
        boolean isAfterFields = open != null && movementsEnded && !open.isFreeText();
        if (isAfterFields) {
            abandon();
        }
        if (open == null) {
            handler.surrounding(line.strip(), number);
        } else if (line.endsWith("-}")) {
            open.add(line.substring(0, line.length() - 2));
            leave();
            endMessage();
        } else {
            open.add(line);
        }
    }

    /** Ends the message without separator. */
    private void abandon() {
        leave();
        handler.endWithoutSeparator();
        inMessage = false;
        movementsEnded = false;
    }

    private void endMessage() {
        if (inMessage) {
            handler.endOfMessage();
        }
        inMessage = false;
        movementsEnded = false;
    }

    private void leave() {
        if (open == null) {
            return;
        }
        if (open.isTooLarge()) {
            handler.rejected(new Rejection(
                    RejectionReason.TOO_LARGE,
                    Locator.line(open.line()),
                    Field.name(open.tag()),
                    "a field above the limit",
                    "a field of at most " + OpenField.LIMIT + " characters"));
        } else {
            handler.field(open.field());
        }
        open = null;
    }
}
