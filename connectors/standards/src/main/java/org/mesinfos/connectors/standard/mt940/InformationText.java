package org.mesinfos.connectors.standard.mt940;

import java.util.List;

/**
 * The lines of a text put together as they were before they were wrapped.
 *
 * <p>Lines are wrapped at 65 characters, by some banks with the tag counted. A full line goes on in the next without a
 * space; at the end of a shorter one stands {@link #BREAK}: a space that was trimmed, or a new line that was meant.
 */
final class InformationText {

    /** Between lines of which the first is not full. */
    static final char BREAK = '\n';

    private static final int WIDTH = 65;
    private static final int WIDTH_BEHIND_TAG = 61;
    private static final int SHORTEST_LABEL = 3;
    private static final int LONGEST_LABEL = 16;

    private InformationText() {}

    /** The text of one field. */
    static String of(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            text.append(line);
            boolean full = line.length() == WIDTH || (i == 0 && line.length() == WIDTH_BEHIND_TAG);
            if (i + 1 < lines.size() && isBreak(line, full, lines.get(i + 1))) {
                text.append(BREAK);
            }
        }
        return text.toString().strip();
    }

    private static boolean isBreak(String line, boolean full, String next) {
        return full ? beginsWithLabel(next) : !Lines.isWrappedTime(line, next);
    }

    /** Whether a line begins with a word in capitals and a colon: columns of labels are full lines too. */
    private static boolean beginsWithLabel(String line) {
        int colon = line.indexOf(": ");
        if (colon < SHORTEST_LABEL || colon > LONGEST_LABEL) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            if ((c < 'A' || c > 'Z') && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** A text for people: a break is a space. */
    static String words(String text) {
        if (text.indexOf(BREAK) < 0) {
            return text.strip();
        }
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean spaced = c == BREAK
                    && (words.isEmpty()
                            || words.charAt(words.length() - 1) == ' '
                            || (i + 1 < text.length() && text.charAt(i + 1) == ' '));
            if (!spaced) {
                words.append(c == BREAK ? ' ' : c);
            }
        }
        return words.toString().strip();
    }

    /** A reference or number: a break is nothing. */
    static String code(String text) {
        return text.indexOf(BREAK) < 0
                ? text.strip()
                : text.replace(String.valueOf(BREAK), "").strip();
    }

    /** As it is right for what the text says. */
    static String of(Detail detail, String text) {
        return switch (detail) {
            case ACCOUNT,
                    BIC,
                    CREDITOR_ID,
                    MANDATE_ID,
                    STRUCTURED_REFERENCE,
                    PURPOSE,
                    ORIGINAL_AMOUNT,
                    FEES,
                    EXCHANGE_RATE -> code(text);
            case KIND,
                    REMITTANCE,
                    END_TO_END_ID,
                    INSTRUCTION_ID,
                    BANK_REFERENCE,
                    CHEQUE_NUMBER,
                    NAME,
                    ULTIMATE_NAME,
                    ADDRESS,
                    RETURN_REASON,
                    SUPPLEMENT,
                    OTHER -> words(text);
        };
    }
}
