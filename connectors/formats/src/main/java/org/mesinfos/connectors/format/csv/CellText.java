package org.mesinfos.connectors.format.csv;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.format.lines.Spaces;

/** Removal of the spaces, quotes and formula marks that programs write around the text of a cell. Stateless. */
public final class CellText {

    private static final char APOSTROPHE = '\'';
    private static final Pattern MARKED = Pattern.compile(
            "'\\s*+(?:\\d{5,}|[-+]?[\\d.,]*\\d[.,]\\d{1,4}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?: \\d{1,2}:\\d\\d(?::\\d\\d)?)?)");

    private CellText() {}

    /**
     * Returns the text of a cell, or null if it is empty. Removes surrounding white space, the {@code ="…"} that
     * spreadsheets write around texts, the apostrophe by which they mark a number or a date as text, such as
     * {@code '02/09/2026}, and quotes that the parser did not recognise because of a preceding space.
     */
    public static @Nullable String clean(String cell) {
        int length = cell.length();
        if (length == 0) {
            return null;
        }
        char first = cell.charAt(0);
        char last = cell.charAt(length - 1);
        if (first > ' ' && first != '=' && first != APOSTROPHE && first < 127 && last > ' ' && last < 127) {
            return cell;
        }
        String text = Spaces.stripped(cell);
        // The parser has already reduced the two quotes of an empty text to one.
        boolean quotesAroundNothing = (first <= ' ' && text.equals("\"")) || text.equals("=\"");
        if (quotesAroundNothing) {
            return null;
        }
        if (first <= ' ' && text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            text = Spaces.stripped(text.substring(1, text.length() - 1).replace("\"\"", "\""));
        }
        if (text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            text = Spaces.stripped(text.substring(2, text.length() - 1));
        }
        if (isMarkedAsText(text)) {
            text = Spaces.stripped(text.substring(1));
        }
        return text.isEmpty() ? null : text;
    }

    /**
     * Returns whether a text is an apostrophe before a date, an amount with decimals or a long number. The apostrophe of
     * {@code '71} is that of a year.
     */
    private static boolean isMarkedAsText(String text) {
        return text.startsWith("'") && MARKED.matcher(text).matches();
    }
}
