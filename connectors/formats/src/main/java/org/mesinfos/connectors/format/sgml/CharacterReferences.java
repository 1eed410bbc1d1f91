package org.mesinfos.connectors.format.sgml;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.text.translate.EntityArrays;

/**
 * Numeric and named character references between an ampersand and a semicolon. Anything else stays unchanged, such as a
 * bare ampersand. Entities that a document declares are never resolved.
 */
public final class CharacterReferences {

    private static final int MAX_LENGTH = 10;

    private static final Map<String, String> NAMED = named();

    private CharacterReferences() {}

    /** Replaces each reference by its character. */
    public static String resolve(String text) {
        int reference = text.indexOf('&');
        if (reference < 0) {
            return text;
        }
        StringBuilder resolved = new StringBuilder(text.length());
        int copied = 0;
        while (reference >= 0) {
            int end = end(text, reference);
            int character = end < 0 ? -1 : character(text, reference + 1, end);
            if (character >= 0) {
                resolved.append(text, copied, reference).appendCodePoint(character);
                copied = end + 1;
            }
            reference = text.indexOf('&', Math.max(copied, reference + 1));
        }
        return resolved.append(text, copied, text.length()).toString();
    }

    /** Returns the position of the semicolon that ends a reference; -1 if none is near. A text may be nothing but ampersands. */
    private static int end(String text, int reference) {
        int last = Math.min(reference + MAX_LENGTH, text.length() - 1);
        for (int at = reference + 1; at <= last; at++) {
            if (text.charAt(at) == ';') {
                return at;
            }
        }
        return -1;
    }

    private static int character(String text, int from, int to) {
        if (from == to) {
            return -1;
        }
        if (text.charAt(from) == '#') {
            boolean hexadecimal = from + 1 < to && (text.charAt(from + 1) | 0x20) == 'x';
            return hexadecimal ? number(text, from + 2, to, 16) : number(text, from + 1, to, 10);
        }
        String named = NAMED.get(text.substring(from - 1, to + 1));
        return named == null ? -1 : named.codePointAt(0);
    }

    private static int number(String text, int from, int to, int radix) {
        int number = from == to ? -1 : 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        boolean isCharacter = Character.isValidCodePoint(number) && (number >= ' ' || number == '\t' || number == '\n');
        return isCharacter && !Character.isSurrogate((char) Math.min(number, Character.MAX_VALUE)) ? number : -1;
    }

    /**
     * Returns the names of XML and HTML 4. Numeric references are parsed here, because the library fails on some
     * invalid ones.
     */
    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        Stream.of(
                        EntityArrays.BASIC_UNESCAPE,
                        EntityArrays.APOS_UNESCAPE,
                        EntityArrays.ISO8859_1_UNESCAPE,
                        EntityArrays.HTML40_EXTENDED_UNESCAPE)
                .forEach(names -> names.forEach((name, text) -> named.put(name.toString(), text.toString())));
        return Map.copyOf(named);
    }
}
