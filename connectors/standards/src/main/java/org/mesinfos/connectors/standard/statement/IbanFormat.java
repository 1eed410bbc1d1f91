package org.mesinfos.connectors.standard.statement;

import java.util.Optional;
import java.util.OptionalInt;
import org.iban4j.CountryCode;
import org.iban4j.bban.BbanStructure;
import org.iban4j.bban.BbanStructureEntry;

/** Distinction of IBANs (ISO 13616) from other account numbers, by the length and the characters of each country. */
public final class IbanFormat {

    private static final int COUNTRY_LENGTH = 2;
    /** Characters of the country and the check digits. */
    private static final int PREFIX_LENGTH = 4;

    private static final char MASK = 'X';
    private static final int MODULUS = 97;

    private IbanFormat() {}

    /**
     * Returns whether the text, ignoring spaces, has the structure of an IBAN: country, check digits, then the number, length
     * and kinds of characters of this country. Digits may be masked by X. The check digits are not verified.
     */
    public static boolean isWellFormed(String text) {
        String compact = withoutSpaces(text);
        OptionalInt length = lengthInCountry(compact);
        return length.isPresent()
                && compact.length() == length.getAsInt()
                && isDigit(compact.charAt(2))
                && isDigit(compact.charAt(3))
                && hasCharactersOfCountry(compact);
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

    /**
     * Returns the number of characters of IBANs of the country with which a text begins; empty if no country with IBANs has this
     * code.
     */
    public static OptionalInt lengthInCountry(String text) {
        Optional<BbanStructure> structure = structure(text);
        return structure.isPresent()
                ? OptionalInt.of(PREFIX_LENGTH + structure.get().getBbanLength())
                : OptionalInt.empty();
    }

    /** Returns an IBAN without the spaces between its groups of four (the electronic format of ISO 13616). */
    public static String withoutSpaces(String text) {
        return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
    }

    private static boolean hasCharactersOfCountry(String compact) {
        int at = PREFIX_LENGTH;
        for (BbanStructureEntry part : structure(compact).orElseThrow().getEntries()) {
            boolean digits = part.getCharacterType() == BbanStructureEntry.EntryCharacterType.n;
            for (int end = at + part.getLength(); at < end; at++) {
                char c = compact.charAt(at);
                if (!isDigit(c) && (digits ? c != MASK : c < 'A' || c > 'Z')) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<BbanStructure> structure(String text) {
        return text.length() < PREFIX_LENGTH
                ? Optional.empty()
                : Optional.ofNullable(CountryCode.getByCode(text.substring(0, COUNTRY_LENGTH)))
                        .map(BbanStructure::forCountry);
    }
}
