package org.mesinfos.connectors.standard.mt940;

import java.util.Map;

/** Finds labelled values in a text. */
final class Labels {

    /** What is found: the label as it stands, what it says, and where its value begins. */
    record Found(String label, Detail detail, int start, int valueStart) {}

    /** Where a label may stand. */
    enum Place {
        /** Anywhere: its mark is enough. */
        ANYWHERE,
        /** At the beginning, or behind a space, a break or a slash. */
        AT_WORD
    }

    private final Map<String, Detail> details;
    private final String marks;
    private final Place place;
    private final int longest;

    /**
     * @param details label without its mark: what it says
     * @param marks characters of which one ends a label
     */
    Labels(Map<String, Detail> details, String marks, Place place) {
        this.details = Map.copyOf(details);
        this.marks = marks;
        this.place = place;
        this.longest = details.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The first label from a place on; null when there is none. */
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

    /** The longest label before a mark. */
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
     * Sets every labelled value.
     *
     * @param name of the field
     * @return what stands before the first label; null when there is none
     */
    String read(String name, String text, Details details) {
        Found found = next(text, 0);
        if (found == null) {
            return null;
        }
        String before = text.substring(0, found.start());
        while (found != null) {
            Found following = next(text, found.valueStart());
            String value = text.substring(found.valueStart(), following == null ? text.length() : following.start());
            int end = marks.equals("+") && isReference(found.detail())
                    ? value.strip().indexOf(InformationText.BREAK)
                    : -1;
            String own = end < 0 ? value : value.strip().substring(0, end);
            details.set(found.detail(), name + found.label(), InformationText.of(found.detail(), trimmed(own)));
            if (end >= 0) {
                details.set(
                        Detail.REMITTANCE,
                        name,
                        InformationText.words(value.strip().substring(end)));
            }
            found = following;
        }
        return before;
    }

    private static boolean isReference(Detail detail) {
        return detail == Detail.END_TO_END_ID
                || detail == Detail.INSTRUCTION_ID
                || detail == Detail.MANDATE_ID
                || detail == Detail.CREDITOR_ID;
    }

    /** A slash before the next label is not part of a value; runs of spaces fill columns. */
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
