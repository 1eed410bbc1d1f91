package org.mesinfos.connectors.standard.statement;

/** Distinction of IBANs (ISO 13616) from other account numbers. */
public final class IbanFormat {

    private static final int MIN_LENGTH = 15;
    private static final int MAX_LENGTH = 34;
    private static final int PREFIX_LENGTH = 4;
    private static final int MODULUS = 97;

    private IbanFormat() {}

    /**
     * Returns whether the text, ignoring spaces, has the structure of an IBAN: country code, check digits, then letters
     * and digits. The check digits are not verified.
     */
    public static boolean isWellFormed(String text) {
        String compact = withoutSpaces(text);
        if (compact.length() < MIN_LENGTH || compact.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            if (i < 2 ? !letter : i < PREFIX_LENGTH ? !digit : !letter && !digit) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the text has the structure of an IBAN and its check digits are correct. */
    public static boolean isValid(String text) {
        if (!isWellFormed(text)) {
            return false;
        }
        String compact = withoutSpaces(text);
        int remainder = 0;
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt((i + PREFIX_LENGTH) % compact.length());
            remainder = c <= '9' ? (remainder * 10 + c - '0') % MODULUS : (remainder * 100 + c - 'A' + 10) % MODULUS;
        }
        return remainder == 1;
    }

    private static String withoutSpaces(String text) {
        return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
    }
}
