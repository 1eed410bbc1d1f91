package org.mesinfos.connectors.standard.qif;

/** A line of a record: a one-character code and a text. Not thread-safe. */
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

    /** Returns the text without surrounding white space; may be empty. */
    String text() {
        return text;
    }

    /** Returns whether the field has this code and a non-empty text. */
    boolean isNonEmpty(char wanted) {
        return code == wanted && !text.isEmpty();
    }

    /** Returns the text and marks it as mapped to a record field. */
    String claim() {
        claimed = true;
        return text;
    }

    boolean claimed() {
        return claimed;
    }
}
