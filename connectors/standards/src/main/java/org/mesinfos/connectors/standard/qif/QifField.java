package org.mesinfos.connectors.standard.qif;

/** One line of a record: what it is, told by its first character, and its text. Not thread-safe. */
final class QifField {

    private final char code;
    private final String text;
    private boolean claimed;

    QifField(char code, String text) {
        this.code = code;
        this.text = text;
    }

    char code() {
        return code;
    }

    /** Without white space around; may be empty. */
    String text() {
        return text;
    }

    /** Whether it is of this code and says something. */
    boolean says(char wanted) {
        return code == wanted && !text.isEmpty();
    }

    /** The text; marks it as taken into a field. */
    String claim() {
        claimed = true;
        return text;
    }

    boolean claimed() {
        return claimed;
    }
}
