package org.mesinfos.connectors.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Description of a delivered value by its kinds of characters, as {@link Rejection#found()} has it, so that messages disclose no
 * personal data.
 */
public final class FoundValue {

    /** The description of a value that is absent or has no characters. */
    public static final String EMPTY = "empty";

    private FoundValue() {}

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
            case 0 -> EMPTY;
            case 1 -> kinds.get(0);
            default -> String.join(", ", kinds.subList(0, kinds.size() - 1)) + " and " + kinds.get(kinds.size() - 1);
        };
    }
}
