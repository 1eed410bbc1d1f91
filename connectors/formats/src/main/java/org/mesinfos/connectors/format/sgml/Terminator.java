package org.mesinfos.connectors.format.sgml;

/** Finds characters that end something, byte by byte. Not thread-safe. */
final class Terminator {

    private final String characters;
    private int matched;

    /** @param characters one, or three of which the first two are equal */
    Terminator(String characters) {
        this.characters = characters;
    }

    /** Whether all that came so far, this byte included, ends with them. */
    boolean endsWith(byte next) {
        if (next == characters.charAt(matched)) {
            matched++;
        } else if (next != characters.charAt(0)) {
            matched = 0;
        }
        return matched == characters.length();
    }
}
