package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Puts physical lines together to fields and messages. Not safe for use by several threads.
 *
 * <p>What ends a message may also stand in a text: a line with a single dash, or what looks like a tag because a time was
 * wrapped. So a separator counts only when no movement can follow any more, or when what follows it begins a message.
 */
final class FieldReader {

    /** Lines that may follow a doubtful separator before it is taken for text. */
    private static final int DOUBTFUL_LINES = 20;

    private final FieldHandler handler;
    private final List<NumberedLine> doubtful = new ArrayList<>();
    private OpenField open;
    private boolean inMessage;
    private boolean movementsEnded;
    /** Where a colon stands on a line of its own, of which the next line may say that it begins a tag; 0 for none. */
    private long colonLine;

    private record NumberedLine(String text, long number) {}

    FieldReader(FieldHandler handler) {
        this.handler = handler;
    }

    /** @param delivered one physical line without its end */
    void line(String delivered, long number) {
        String line = Lines.withoutControls(delivered);
        if (Lines.isColon(line)) {
            settleColon();
            colonLine = number;
        } else if (!line.isBlank()) {
            boolean tag = colonLine > 0 && Tags.isKnown(Tags.at(":" + line));
            if (tag) {
                colonLine = 0;
            }
            settleColon();
            whole(tag ? ":" + line : line, number);
        }
    }

    /** A colon on a line of its own, with no tag behind it, is text. */
    private void settleColon() {
        if (colonLine > 0) {
            whole(":", colonLine);
            colonLine = 0;
        }
    }

    /** The bytes end here. */
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
        String rest = line;
        if (rest.startsWith("-}")) {
            int next = rest.indexOf("{1:");
            trailer(next < 0 ? rest : rest.substring(0, next), number);
            rest = next < 0 ? "" : rest.substring(next);
        } else if (inMessage) {
            abandon();
        }
        int body = rest.indexOf("{4:");
        String header = body < 0 ? rest : rest.substring(0, body);
        if (!header.isBlank()) {
            handler.surrounding(header.strip(), number);
        }
        if (body >= 0 && body + 3 < rest.length()) {
            whole(rest.substring(body + 3), number);
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

    /** Decides what a doubtful separator was, once a field or too many lines follow it. */
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

    /** The doubtful separator was one: what follows it stands before the next message. */
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
        boolean last = text.endsWith("-}");
        inMessage = true;
        movementsEnded |= Tags.endsMovements(tag);
        open = new OpenField(tag, number, last ? text.substring(0, text.length() - 2) : text);
        if (last) {
            leave();
            endMessage();
        }
    }

    private void text(String line, long number) {
        boolean behind = open != null && movementsEnded && !open.isFreeText();
        if (behind) {
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

    /** The message ends because another begins. */
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
