package org.mesinfos.connectors.api;

/**
 * Forms in which references are compared, see {@link Subject#normalised()}. Stateless; without patterns, because they are
 * applied to each row.
 */
public final class ReferenceNotation {

    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;
    private static final int IBAN_PREFIX = 4;

    private enum Letters {
        AS_WRITTEN,
        UPPER_CASE
    }

    private ReferenceNotation() {}

    /** Returns a reference as written, without white space around it and between the digits of a number. */
    public static String exact(String reference) {
        boolean spaces = false;
        boolean number = true;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            boolean space = isSpace(c);
            spaces |= space;
            number &= space || isDigit(c);
        }
        if (!spaces) {
            return reference;
        }
        return number ? compact(reference) : stripped(reference);
    }

    /** Returns a number without its groups; letters of both cases remain, unless it has the form of an IBAN. */
    public static String number(String reference) {
        return isMixed(reference) && !hasFormOfIban(reference)
                ? withoutGroups(reference, Letters.AS_WRITTEN)
                : compact(reference);
    }

    /** Returns a reference in upper case and without groups. */
    static String compact(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (!isDigit(c) && (c < 'A' || c > 'Z')) {
                return withoutGroups(reference, Letters.UPPER_CASE);
            }
        }
        return reference;
    }

    private static String withoutGroups(String reference, Letters letters) {
        StringBuilder compact = new StringBuilder(reference.length());
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c != '.' && c != '-' && !isSpace(c)) {
                compact.append(letters == Letters.UPPER_CASE ? Character.toUpperCase(c) : c);
            }
        }
        return compact.isEmpty() ? reference : compact.toString();
    }

    private static String stripped(String reference) {
        int start = 0;
        int end = reference.length();
        while (start < end && isSpace(reference.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(reference.charAt(end - 1))) {
            end--;
        }
        return start == end ? reference : reference.substring(start, end);
    }

    private static boolean isMixed(String reference) {
        boolean lower = false;
        boolean upper = false;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            lower |= Character.isLowerCase(c);
            upper |= Character.isUpperCase(c);
        }
        return lower && upper;
    }

    /** Returns whether a reference has two letters, two digits, and as many letters and digits as an IBAN. */
    private static boolean hasFormOfIban(String reference) {
        String iban = withoutGroups(reference, Letters.UPPER_CASE);
        if (iban.length() < SHORTEST_IBAN || iban.length() > LONGEST_IBAN) {
            return false;
        }
        for (int i = 0; i < iban.length(); i++) {
            char c = iban.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            boolean fits = i >= IBAN_PREFIX ? letter || isDigit(c) : i < IBAN_PREFIX / 2 ? letter : isDigit(c);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == '\u00a0' || c == '\u202f' || Character.isWhitespace(c);
    }
}
