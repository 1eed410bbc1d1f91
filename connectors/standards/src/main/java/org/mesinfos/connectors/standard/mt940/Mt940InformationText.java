package org.mesinfos.connectors.standard.mt940;

import java.util.List;

/**
 * Restoration of a text that was wrapped to lines.
 *
 * <p>Lines are wrapped at 65 characters; some banks count the tag. A full line is joined to the next one without a
 * space. A shorter one is joined with {@link #BREAK}, which is a trimmed space or an intended line break.
 */
final class Mt940InformationText {

    /** Separator after a line that is not full. */
    static final char BREAK = '\n';

    private static final int WIDTH = 65;
    private static final int WIDTH_AFTER_TAG = 61;
    private static final int MIN_LABEL_LENGTH = 3;
    private static final int MAX_LABEL_LENGTH = 16;

    private Mt940InformationText() {}

    /** Joins the lines of a field. */
    static String of(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            text.append(line);
            boolean isFull = line.length() == WIDTH || (i == 0 && line.length() == WIDTH_AFTER_TAG);
            if (i + 1 < lines.size() && isBreak(line, isFull, lines.get(i + 1))) {
                text.append(BREAK);
            }
        }
        return text.toString().strip();
    }

    private static boolean isBreak(String line, boolean isFull, String next) {
        return isFull ? startsWithLabel(next) : !Mt940Lines.isWrappedTime(line, next);
    }

    /** Returns whether a line starts with a label in capitals and a colon; lines of such columns are also full. */
    private static boolean startsWithLabel(String line) {
        int colon = line.indexOf(": ");
        if (colon < MIN_LABEL_LENGTH || colon > MAX_LABEL_LENGTH) {
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

    /** Converts a text to words: each break becomes a space. */
    static String toWords(String text) {
        if (text.indexOf(BREAK) < 0) {
            return text.strip();
        }
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isRedundant = c == BREAK
                    && (words.isEmpty()
                            || words.charAt(words.length() - 1) == ' '
                            || (i + 1 < text.length() && text.charAt(i + 1) == ' '));
            if (!isRedundant) {
                words.append(c == BREAK ? ' ' : c);
            }
        }
        return words.toString().strip();
    }

    /** Converts a text to a reference or number: breaks are removed. */
    static String toCode(String text) {
        return text.indexOf(BREAK) < 0
                ? text.strip()
                : text.replace(String.valueOf(BREAK), "").strip();
    }

    /** Converts a text according to its meaning. */
    static String of(Mt940Detail detail, String text) {
        return switch (detail) {
            case COUNTERPARTY_ACCOUNT,
                    COUNTERPARTY_BIC,
                    CREDITOR_ID,
                    MANDATE_ID,
                    STRUCTURED_REFERENCE,
                    PURPOSE_CODE,
                    ORIGINAL_AMOUNT,
                    FEES,
                    EXCHANGE_RATE -> toCode(text);
            case TRANSACTION_KIND,
                    REMITTANCE,
                    END_TO_END_ID,
                    INSTRUCTION_ID,
                    BANK_REFERENCE,
                    CHEQUE_NUMBER,
                    COUNTERPARTY_NAME,
                    ULTIMATE_COUNTERPARTY_NAME,
                    COUNTERPARTY_ADDRESS,
                    RETURN_REASON,
                    SUPPLEMENTARY_TEXT,
                    OTHER -> toWords(text);
        };
    }
}
