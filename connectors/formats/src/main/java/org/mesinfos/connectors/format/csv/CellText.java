package org.mesinfos.connectors.format.csv;

import org.mesinfos.connectors.format.lines.Spaces;

/** What a cell says, whatever programs have put around it. Stateless. */
public final class CellText {

    private CellText() {}

    /**
     * The text without surrounding spaces, without the {@code ="…"} that spreadsheets put around texts, and without the
     * quotes that a space before them has kept from being read as such.
     */
    public static String clean(String cell) {
        int length = cell.length();
        if (length == 0) {
            return null;
        }
        char first = cell.charAt(0);
        char last = cell.charAt(length - 1);
        if (first > ' ' && first != '=' && first < 127 && last > ' ' && last < 127) {
            return cell;
        }
        String text = Spaces.stripped(cell);
        // The parser has already made one quote of the two that stand around nothing.
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
        return text.isEmpty() ? null : text;
    }
}
