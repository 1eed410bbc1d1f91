package org.mesinfos.pipelines.run.report;

import java.util.Locale;

/**
 * Text in which every character is visible. A file name can contain characters that move the cursor, change colours or
 * reverse the direction of text; they are shown as escapes.
 *
 * <pre>{@code
 * VisibleText.of("a\u001b[2Jb.csv")   // a\\u001b[2Jb.csv
 * }</pre>
 */
public final class VisibleText {

    private VisibleText() {}

    /** Returns a line of text with all control characters as escapes, including line ends and tabs. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(visible, text.charAt(i));
        }
        return visible.toString();
    }

    /** Appends a character, or its escape if it is a control character. */
    public static void append(StringBuilder visible, char character) {
        if (isControl(character)) {
            visible.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
        } else {
            visible.append(character);
        }
    }

    private static boolean isControl(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> isDirection(character);
            default -> false;
        };
    }

    /** Returns whether a character changes the direction of text. Other format characters join letters and emoji. */
    private static boolean isDirection(char character) {
        return (character >= '\u202a' && character <= '\u202e')
                || (character >= '\u2066' && character <= '\u2069')
                || character == '\u200e'
                || character == '\u200f';
    }
}
