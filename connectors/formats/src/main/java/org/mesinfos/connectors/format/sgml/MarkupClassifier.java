package org.mesinfos.connectors.format.sgml;

/**
 * Classifier of the markup at a {@code <}: a tag, a section to skip, or text.
 *
 * <p>A tag is a name of ASCII letters, digits, points, dashes and underscores in angle brackets; attributes are
 * accepted. {@code A < B}, {@code <3} and {@code <jo@example.org>} are therefore text. Reused; not thread-safe.
 */
final class MarkupClassifier {

    /** Kind of markup. */
    enum Kind {
        START,
        END,
        EMPTY,
        COMMENT,
        CHARACTER_DATA,
        DOCUMENT_TYPE,
        INSTRUCTION,
        /** Less-than sign that starts no markup. */
        TEXT
    }

    /** Maximum bytes of a tag. */
    static final int MAX_TAG_LENGTH = 1024;

    private byte[] bytes = {};
    private int limit;
    private int nameFrom;
    private int nameTo;
    private int end;

    /**
     * Classifies the markup at a less-than sign.
     *
     * @param filled end of the bytes: at least {@link #MAX_TAG_LENGTH} after {@code start}, or the end of the file
     */
    Kind classify(byte[] from, int start, int filled) {
        bytes = from;
        limit = Math.min(filled, start + MAX_TAG_LENGTH);
        int next = start + 1;
        if (next >= limit) {
            return Kind.TEXT;
        }
        return switch (bytes[next]) {
            case '!' -> declaration(start);
            case '?' -> next + 1 < limit && isLetter(bytes[next + 1]) ? Kind.INSTRUCTION : Kind.TEXT;
            case '/' -> isTag(next + 1) && bytes[end - 2] != '/' ? Kind.END : Kind.TEXT;
            default -> isTag(next) ? (bytes[end - 2] == '/' ? Kind.EMPTY : Kind.START) : Kind.TEXT;
        };
    }

    /** Returns the position at which the tag name starts, without its prefix. */
    int nameFrom() {
        return nameFrom;
    }

    int nameTo() {
        return nameTo;
    }

    /** Returns the position after the tag. */
    int end() {
        return end;
    }

    private Kind declaration(int start) {
        if (startsWith(start, "<!--")) {
            return Kind.COMMENT;
        }
        if (startsWith(start, "<![CDATA[")) {
            return Kind.CHARACTER_DATA;
        }
        return startsWith(start, "<!DOCTYPE") ? Kind.DOCUMENT_TYPE : Kind.TEXT;
    }

    private boolean startsWith(int start, String text) {
        if (start + text.length() > limit) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            int letter = bytes[start + i];
            if (letter != text.charAt(i) && (letter & ~0x20) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTag(int from) {
        nameFrom = from;
        int i = from;
        if (i >= limit || !isLetter(bytes[i])) {
            return false;
        }
        while (i < limit && isNameByte(bytes[i])) {
            if (bytes[i] == ':') {
                nameFrom = i + 1;
            }
            i++;
        }
        nameTo = i;
        return nameFrom < nameTo && endsAfterName(i);
    }

    /** Tests whether the tag ends after the name, directly or after attributes. */
    private boolean endsAfterName(int from) {
        int i = from;
        boolean attributes = false;
        while (i < limit && bytes[i] != '>') {
            byte b = bytes[i];
            if (b == '<' || (i == from && b > ' ' && b != '/')) {
                return false;
            }
            attributes |= b == '=';
            boolean blank = b >= 0 && b <= ' ';
            boolean slash = b == '/' && i + 1 < limit && bytes[i + 1] == '>';
            if (!blank && !slash && !attributes && !startsAttribute(i)) {
                return false;
            }
            i++;
        }
        end = i + 1;
        return i < limit;
    }

    /** Returns whether the position is in a name that an equals sign follows. */
    private boolean startsAttribute(int from) {
        int i = from;
        while (i < limit && isNameByte(bytes[i])) {
            i++;
        }
        return i < limit && bytes[i] == '=';
    }

    private static boolean isLetter(byte b) {
        int letter = b | 0x20;
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean isNameByte(byte b) {
        return isLetter(b) || (b >= '0' && b <= '9') || b == '.' || b == '_' || b == '-' || b == ':';
    }
}
