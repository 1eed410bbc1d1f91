package org.mesinfos.connectors.mapping.value;

import java.util.ArrayList;
import java.util.List;

/** Description of a text by its kinds of characters, so that messages disclose no personal data. */
public final class TextSummary {

    private TextSummary() {}

    /**
     * Returns a description such as {@code 7 letters and 2 digits}, {@code 1 digit, 1 space and 3 other characters} or
     * {@code empty}.
     */
    public static String of(String text) {
        int letters = 0;
        int digits = 0;
        int spaces = 0;
        int others = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isLetter(character)) {
                letters++;
            } else if (Character.isDigit(character)) {
                digits++;
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                spaces++;
            } else {
                others++;
            }
        }
        List<String> kinds = new ArrayList<>();
        add(kinds, letters, "letter");
        add(kinds, digits, "digit");
        add(kinds, spaces, "space");
        add(kinds, others, "other character");
        return joined(kinds);
    }

    private static void add(List<String> kinds, int count, String name) {
        if (count > 0) {
            kinds.add(count + " " + name + (count == 1 ? "" : "s"));
        }
    }

    private static String joined(List<String> kinds) {
        return switch (kinds.size()) {
            case 0 -> "empty";
            case 1 -> kinds.get(0);
            default -> String.join(", ", kinds.subList(0, kinds.size() - 1)) + " and " + kinds.get(kinds.size() - 1);
        };
    }
}
