package org.mesinfos.connectors.standard.orderpage;

/**
 * One line of the text of an HTML page, as a browser shows it.
 *
 * @param text with single spaces, not empty
 * @param number physical line of the file on which the text starts, from 1; the line of the last tag before it
 */
record PageLine(String text, long number) {

    private static final int LONGEST_LABEL = 80;

    /** Returns whether the line is a label whose value is on the next line. */
    boolean isLabel() {
        return text.endsWith(":") && text.length() > 1 && text.length() <= LONGEST_LABEL;
    }

    /** Returns the text of a label, without its colon. */
    String label() {
        return text.substring(0, text.length() - 1).strip();
    }
}
