package org.mesinfos.docs;

import java.nio.file.Path;

/**
 * A piece of prose in a file: a comment, a paragraph or a message.
 *
 * @param file the file that contains it
 * @param line line on which it starts, from 1
 * @param text its words; line breaks are kept, so that a position in the text leads to a line
 */
record Passage(Path file, int line, String text) {

    /** Returns the line of the file on which the character at {@code offset} of the text lies. */
    int lineAt(int offset) {
        return line + (int) text.substring(0, offset).lines().count() - (offset > 0 && !endsLine(offset) ? 1 : 0);
    }

    private boolean endsLine(int offset) {
        return text.charAt(offset - 1) == '\n';
    }
}
