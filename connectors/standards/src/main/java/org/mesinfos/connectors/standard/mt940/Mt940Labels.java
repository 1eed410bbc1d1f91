package org.mesinfos.connectors.standard.mt940;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parser for labelled values in a text. */
final class Mt940Labels {

    /**
     * An occurrence of a label.
     *
     * @param label as delivered
     * @param detail its meaning
     * @param start index of the label
     * @param valueStart index of its value
     */
    record LabelOccurrence(String label, Mt940Detail detail, int start, int valueStart) {}

    /** Allowed positions of a label. */
    enum LabelPosition {
        /** Anywhere in the text. */
        ANYWHERE,
        /** At the start of the text, or after a space, a break or a slash. */
        AT_WORD
    }

    private final Map<String, Mt940Detail> details;
    private final String marks;
    private final LabelPosition position;
    private final int maxLength;

    /**
     * @param details meanings by label, without mark
     * @param marks characters that end a label
     * @param position allowed positions of a label
     */
    Mt940Labels(Map<String, Mt940Detail> details, String marks, LabelPosition position) {
        this.details = Map.copyOf(details);
        this.marks = marks;
        this.position = position;
        this.maxLength =
                details.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Returns the first label from an index on, or null if there is none. */
    @Nullable
    LabelOccurrence next(String text, int from) {
        for (int mark = from; mark < text.length(); mark++) {
            if (marks.indexOf(text.charAt(mark)) >= 0) {
                LabelOccurrence found = endingAt(text, from, mark);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Returns the longest label that ends at a mark, or null if there is none. */
    private @Nullable LabelOccurrence endingAt(String text, int from, int mark) {
        for (int start = Math.max(from, mark - maxLength); start < mark; start++) {
            Mt940Detail detail = isAllowedPosition(text, start) ? details.get(text.substring(start, mark)) : null;
            if (detail != null) {
                return new LabelOccurrence(text.substring(start, mark + 1), detail, start, mark + 1);
            }
        }
        return null;
    }

    private boolean isAllowedPosition(String text, int start) {
        return position == LabelPosition.ANYWHERE
                || start == 0
                || Character.isWhitespace(text.charAt(start - 1))
                || text.charAt(start - 1) == '/';
    }

    /**
     * Sets all labelled values.
     *
     * @param name name of the field
     * @return the text before the first label; null if there is no label
     */
    @Nullable
    String read(String name, String text, Mt940Details details) {
        LabelOccurrence found = next(text, 0);
        if (found == null) {
            return null;
        }
        String prefix = text.substring(0, found.start());
        while (found != null) {
            LabelOccurrence following = next(text, found.valueStart());
            String value = text.substring(found.valueStart(), following == null ? text.length() : following.start());
            int end = marks.equals("+") && isReference(found.detail())
                    ? value.strip().indexOf(Mt940InformationText.BREAK)
                    : -1;
            String ownValue = end < 0 ? value : value.strip().substring(0, end);
            details.set(
                    found.detail(), name + found.label(), Mt940InformationText.of(found.detail(), trimmed(ownValue)));
            if (end >= 0) {
                details.set(
                        Mt940Detail.REMITTANCE,
                        name,
                        Mt940InformationText.toWords(value.strip().substring(end)));
            }
            found = following;
        }
        return prefix;
    }

    private static boolean isReference(Mt940Detail detail) {
        return detail == Mt940Detail.END_TO_END_ID
                || detail == Mt940Detail.INSTRUCTION_ID
                || detail == Mt940Detail.MANDATE_ID
                || detail == Mt940Detail.CREDITOR_ID;
    }

    /** Removes a slash before the next label and the padding of columns. */
    private static String trimmed(String value) {
        String stripped = value.strip();
        String text = stripped.endsWith("/") ? stripped.substring(0, stripped.length() - 1) : stripped;
        return text.contains("  ") ? singleSpaced(text) : text;
    }

    static String singleSpaced(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ' || text.charAt(i - 1) != ' ') {
                single.append(text.charAt(i));
            }
        }
        return single.toString();
    }
}
