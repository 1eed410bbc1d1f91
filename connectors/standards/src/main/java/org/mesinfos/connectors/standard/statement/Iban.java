package org.mesinfos.connectors.standard.statement;

/** Distinguishes IBANs (ISO 13616) from other account numbers. */
public final class Iban {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final int HEAD = 4;
    private static final int MODULUS = 97;

    private Iban() {}

    /**
     * Returns whether the text, ignoring spaces, has the structure of an IBAN: country code, check digits, then letters
     * and digits. The check digits are not verified.
     */
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

    /** Returns whether the text has the structure of an IBAN and its check digits are correct. */
    public static boolean isValid(String text) {
        if (!isFormed(text)) {
            return false;
        }
        String compact = compact(text);
        int remainder = 0;
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt((i + HEAD) % compact.length());
            remainder =
                    c <= '9' ? (remainder * 10 + c - '0') % MODULUS : (remainder * 100 + c - 'A' + 10) % MODULUS;
        }
        return remainder == 1;
    }

    private static String compact(String text) {
        return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
    }
}
