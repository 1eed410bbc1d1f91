package org.mesinfos.connectors.format.sgml;

/** Incremental matcher for the characters that end a section. Not thread-safe. */
final class Terminator {

    private final String characters;
    private int matched;

    /** @param characters one character, or three of which the first two are equal */
    Terminator(String characters) {
        this.characters = characters;
    }

    /** Consumes a byte. Returns whether the bytes so far end with the terminator. */
    boolean endsWith(byte next) {
        if (next == characters.charAt(matched)) {
            matched++;
        } else if (next != characters.charAt(0)) {
            matched = 0;
        }
        return matched == characters.length();
    }
}
