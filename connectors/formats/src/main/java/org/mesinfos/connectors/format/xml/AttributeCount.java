package org.mesinfos.connectors.format.xml;

/**
 * Number of attributes of the tags in a sequence of bytes, before a parser reads them.
 *
 * <p>Works for every encoding in which ASCII bytes are ASCII characters, and for UTF-16, whose zero bytes it ignores. A byte of
 * another character of UTF-16 may look like markup; the next bracket ends the error. Not thread-safe.
 */
final class AttributeCount {

    private enum Place {
        TEXT,
        AFTER_BRACKET,
        TAG,
        VALUE,
        DECLARATION,
        /** A comment, a CDATA section or a processing instruction. */
        SECTION
    }

    private Place place = Place.TEXT;
    private int attributes;
    /** Quote that ends the value. */
    private byte quote;
    /** Byte that occurs before the bracket at the end of the section, its required number, and its number so far. */
    private byte ending;

    private int endingLength;
    private int endingRun;

    /** Returns the largest number of attributes, so far, of a tag of which the bytes are a part; 0 without a tag. */
    int most(byte[] bytes, int offset, int count) {
        int most = 0;
        for (int i = offset; i < offset + count; i++) {
            byte b = bytes[i];
            if (place == Place.TEXT) {
                if (b == '<') {
                    place = Place.AFTER_BRACKET;
                }
            } else if (b != 0) {
                advance(b);
                most = Math.max(most, attributes);
            }
        }
        return most;
    }

    private void advance(byte b) {
        if (b == '<' && place != Place.SECTION) {
            place = Place.AFTER_BRACKET;
            return;
        }
        switch (place) {
            case TEXT -> {}
            case AFTER_BRACKET -> enter(b);
            case TAG -> advanceInTag(b);
            case VALUE -> {
                if (b == quote) {
                    place = Place.TAG;
                }
            }
            case DECLARATION -> declare(b);
            case SECTION -> advanceInSection(b);
        }
    }

    private void enter(byte b) {
        attributes = 0;
        switch (b) {
            case '!' -> place = Place.DECLARATION;
            case '?' -> enterSection('?', 1);
            default -> {
                place = Place.TAG;
                advanceInTag(b);
            }
        }
    }

    private void declare(byte b) {
        switch (b) {
            case '-' -> enterSection('-', 2);
            case '[' -> enterSection(']', 2);
            default -> place = Place.TAG;
        }
    }

    private void enterSection(char before, int length) {
        place = Place.SECTION;
        ending = (byte) before;
        endingLength = length;
        // The two dashes that open a comment are not those that close it.
        endingRun = before == '-' ? -1 : 0;
    }

    private void advanceInTag(byte b) {
        if (b == '>') {
            place = Place.TEXT;
            attributes = 0;
        } else if (b == '"' || b == '\'') {
            place = Place.VALUE;
            quote = b;
            attributes++;
        }
    }

    private void advanceInSection(byte b) {
        if (b == '>' && endingRun >= endingLength) {
            place = Place.TEXT;
        } else {
            endingRun = b == ending ? endingRun + 1 : 0;
        }
    }
}
