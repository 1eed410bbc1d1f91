package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Assembler of physical lines to fields and messages. Not thread-safe.
 *
 * <p>A free text may contain a line with a single dash, which looks like a separator, or a wrapped time, which looks
 * like a tag. So a separator is accepted only if no transaction can follow, or if the next field starts a message.
 */
final class Mt940FieldReader {

    /** Maximum number of lines after an ambiguous separator before it is taken as text. */
    private static final int MAX_AMBIGUOUS_LINES = 20;

    private final Mt940FieldHandler handler;
    private final List<NumberedLine> ambiguousLines = new ArrayList<>();
    private @Nullable Mt940FieldBuilder openField;
    private boolean inMessage;
    private boolean transactionsEnded;
    /** Number of a line with a single colon, which may be the start of a tag wrapped to the next line; 0 if none. */
    private long colonLine;

    private record NumberedLine(String text, long number) {}

    Mt940FieldReader(Mt940FieldHandler handler) {
        this.handler = handler;
    }

    /**
     * Processes one physical line.
     *
     * @param physicalLine the line without its line end
     * @param number its number, from 1
     */
    void readLine(String physicalLine, long number) {
        String line = Mt940Lines.stripControls(physicalLine);
        if (Mt940Lines.isColon(line)) {
            finishColon();
            colonLine = number;
        } else if (!line.isBlank()) {
            boolean isTag = colonLine > 0 && Mt940Tags.isKnown(Mt940Tags.tagOf(":" + line));
            if (isTag) {
                colonLine = 0;
            }
            finishColon();
            processLine(isTag ? ":" + line : line, number);
        }
    }

    /** Processes a single colon as text, because no tag followed it. */
    private void finishColon() {
        if (colonLine > 0) {
            processLine(":", colonLine);
            colonLine = 0;
        }
    }

    /** Ends the last message. Call it after the last line. */
    void finish() {
        finishColon();
        if (!ambiguousLines.isEmpty()) {
            acceptSeparator();
        }
        if (inMessage) {
            endWithoutSeparator();
        }
    }

    private void processLine(String line, long number) {
        if (Mt940Lines.startsEnvelope(line) || line.startsWith("-}")) {
            processEnvelope(line, number);
        } else if (Mt940Lines.isSeparator(line)) {
            processSeparator(line, number);
        } else {
            processTagOrText(line, number);
        }
    }

    private void processEnvelope(String line, long number) {
        if (!ambiguousLines.isEmpty()) {
            acceptSeparator();
        }
        String remainder = line;
        if (remainder.startsWith("-}")) {
            int next = remainder.indexOf("{1:");
            processTrailer(next < 0 ? remainder : remainder.substring(0, next), number);
            remainder = next < 0 ? "" : remainder.substring(next);
        } else if (inMessage) {
            endWithoutSeparator();
        }
        int body = remainder.indexOf("{4:");
        String header = body < 0 ? remainder : remainder.substring(0, body);
        if (!header.isBlank()) {
            handler.envelopeLine(header.strip(), number);
        }
        if (body >= 0 && body + 3 < remainder.length()) {
            processLine(remainder.substring(body + 3), number);
        }
    }

    private void processTrailer(String text, long number) {
        finishField();
        String blocks = Mt940Lines.stripControls(text.substring(2)).strip();
        if (!blocks.isEmpty() && inMessage) {
            handler.envelopeLine(blocks, number);
        }
        endMessage();
    }

    private void processSeparator(String line, long number) {
        if (!inMessage) {
            return;
        }
        if (transactionsEnded) {
            finishField();
            endMessage();
        } else {
            ambiguousLines.add(new NumberedLine(line, number));
        }
    }

    private void processTagOrText(String line, long number) {
        String tag = Mt940Tags.tagOf(line);
        boolean isTag = !tag.isEmpty() && isField(tag, line);
        if (!ambiguousLines.isEmpty()) {
            resolveAmbiguousLines(isTag ? tag : "", line, number);
            if (!isTag) {
                return;
            }
        }
        if (isTag) {
            startField(tag, line.substring(tag.length() + 2), number);
        } else {
            addText(line, number);
        }
    }

    /** Decides whether an ambiguous separator was one, once a field or too many lines followed it. */
    private void resolveAmbiguousLines(String tag, String line, long number) {
        if (tag.equals(Mt940Tags.TRANSACTION_REFERENCE)) {
            acceptSeparator();
        } else if (!tag.isEmpty()) {
            ambiguousLines.forEach(text -> addText(text.text(), text.number()));
            ambiguousLines.clear();
        } else {
            ambiguousLines.add(new NumberedLine(line, number));
            if (ambiguousLines.size() > MAX_AMBIGUOUS_LINES) {
                ambiguousLines.forEach(text -> addText(text.text(), text.number()));
                ambiguousLines.clear();
            }
        }
    }

    /** Accepts the ambiguous separator: the lines after it precede the next message. */
    private void acceptSeparator() {
        finishField();
        endMessage();
        ambiguousLines.stream()
                .filter(line -> !Mt940Lines.isSeparator(line.text()))
                .forEach(line -> handler.envelopeLine(line.text().strip(), line.number()));
        ambiguousLines.clear();
    }

    private boolean isField(String tag, String line) {
        if (openField == null || !openField.isFreeText()) {
            return true;
        }
        return Mt940Tags.isKnown(tag) && (transactionsEnded || !Mt940Lines.isWrappedTime(openField.lastLine(), line));
    }

    private void startField(String tag, String text, long number) {
        finishField();
        if (tag.equals(Mt940Tags.TRANSACTION_REFERENCE) && inMessage) {
            endWithoutSeparator();
        }
        boolean isLast = text.endsWith("-}");
        inMessage = true;
        transactionsEnded |= Mt940Tags.endsTransactions(tag);
        openField = new Mt940FieldBuilder(tag, number, isLast ? text.substring(0, text.length() - 2) : text);
        if (isLast) {
            finishField();
            endMessage();
        }
    }

    private void addText(String line, long number) {
        boolean isAfterFields = openField != null && transactionsEnded && !openField.isFreeText();
        if (isAfterFields) {
            endWithoutSeparator();
        }
        if (openField == null) {
            handler.envelopeLine(line.strip(), number);
        } else if (line.endsWith("-}")) {
            openField.add(line.substring(0, line.length() - 2));
            finishField();
            endMessage();
        } else {
            openField.add(line);
        }
    }

    /** Ends the message without separator. */
    private void endWithoutSeparator() {
        finishField();
        handler.endWithoutSeparator();
        inMessage = false;
        transactionsEnded = false;
    }

    private void endMessage() {
        if (inMessage) {
            handler.endOfMessage();
        }
        inMessage = false;
        transactionsEnded = false;
    }

    private void finishField() {
        if (openField == null) {
            return;
        }
        if (openField.isTooLarge()) {
            handler.rejected(new Rejection(
                    RejectionReason.TOO_LARGE,
                    Locator.line(openField.line()),
                    Mt940Field.name(openField.tag()),
                    "a field above the limit",
                    "a field of at most " + Mt940FieldBuilder.MAX_LENGTH + " characters"));
        } else {
            handler.field(openField.build());
        }
        openField = null;
    }
}
