package org.mesinfos.docs;

/** Line numbers in a text. */
final class Lines {

    private Lines() {}

    /** Returns the line, from 1, on which the character at an offset lies. */
    static int of(String text, int offset) {
        return 1
                + (int) text.substring(0, offset)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
