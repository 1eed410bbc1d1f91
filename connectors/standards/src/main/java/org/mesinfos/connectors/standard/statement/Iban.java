package org.mesinfos.connectors.standard.statement;

/** Tells IBANs (ISO 13616) from other account numbers. */
public final class Iban {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final int HEAD = 4;
    private static final int MODULUS = 97;

    private Iban() {}

    /** Whether the text, spaces left out, has the form of one: country, check digits, letters and digits. */
    public static boolean isFormed(String text) {
        String compact = compact(text);
        if (compact.length() < SHORTEST || compact.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            if (i < 2 ? !letter : i < HEAD ? !digit : !letter && !digit) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has the form of one and its check digits are right. */
    public static boolean isValid(String text) {
        if (!isFormed(text)) {
            return false;
        }
        String compact = compact(text);
        int rest = 0;
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt((i + HEAD) % compact.length());
            rest = c <= '9' ? (rest * 10 + c - '0') % MODULUS : (rest * 100 + c - 'A' + 10) % MODULUS;
        }
        return rest == 1;
    }

    private static String compact(String text) {
        return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
    }
}
