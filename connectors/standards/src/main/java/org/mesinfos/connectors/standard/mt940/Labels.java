package org.mesinfos.connectors.standard.mt940;

import java.util.Map;

/** Parser for labelled values in a text. */
final class Labels {

    /**
     * An occurrence of a label.
     *
     * @param label as delivered
     * @param detail its meaning
     * @param start index of the label
     * @param valueStart index of its value
     */
    record Found(String label, Detail detail, int start, int valueStart) {}

    /** Allowed positions of a label. */
    enum Place {
        /** Anywhere in the text. */
        ANYWHERE,
        /** At the start of the text, or after a space, a break or a slash. */
        AT_WORD
    }

    private final Map<String, Detail> details;
    private final String marks;
    private final Place place;
    private final int longest;

    /**
     * @param details meanings by label, without mark
     * @param marks characters that end a label
     * @param position allowed positions of a label
     */
    Labels(Map<String, Detail> details, String marks, Place position) {
        this.details = Map.copyOf(details);
        this.marks = marks;
        this.place = position;
        this.longest = details.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Returns the first label from an index on, or null if there is none. */
    Found next(String text, int from) {
        for (int mark = from; mark < text.length(); mark++) {
            if (marks.indexOf(text.charAt(mark)) >= 0) {
                Found found = endingAt(text, from, mark);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Returns the longest label that ends at a mark, or null if there is none. */
    private Found endingAt(String text, int from, int mark) {
        for (int start = Math.max(from, mark - longest); start < mark; start++) {
            Detail detail = isPlace(text, start) ? details.get(text.substring(start, mark)) : null;
            if (detail != null) {
                return new Found(text.substring(start, mark + 1), detail, start, mark + 1);
            }
        }
        return null;
    }

    private boolean isPlace(String text, int start) {
        return place == Place.ANYWHERE
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
    String read(String name, String text, Details details) {
        Found found = next(text, 0);
        if (found == null) {
            return null;
        }
        String prefix = text.substring(0, found.start());
        while (found != null) {
            Found following = next(text, found.valueStart());
            String value = text.substring(found.valueStart(), following == null ? text.length() : following.start());
            int end = marks.equals("+") && isReference(found.detail())
                    ? value.strip().indexOf(InformationText.BREAK)
                    : -1;
            String ownValue = end < 0 ? value : value.strip().substring(0, end);
            details.set(found.detail(), name + found.label(), InformationText.of(found.detail(), trimmed(ownValue)));
            if (end >= 0) {
                details.set(
                        Detail.REMITTANCE,
                        name,
                        InformationText.words(value.strip().substring(end)));
            }
            found = following;
        }
        return prefix;
    }

    private static boolean isReference(Detail detail) {
        return detail == Detail.END_TO_END_ID
                || detail == Detail.INSTRUCTION_ID
                || detail == Detail.MANDATE_ID
                || detail == Detail.CREDITOR_ID;
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
