package org.mesinfos.connectors.generic.print;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.bban.BbanStructure;
import org.iban4j.bban.BbanStructureEntry;
import org.mesinfos.connectors.standard.statement.IbanFormat;

/** Search for IBANs in printed texts, which have spaces and other text around them. */
public final class PrintedIban {

    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Z0-9])([A-Z]{2}\\d{2}(?: ?[A-Z0-9]{2,4}){2,8}(?: ?[A-Z0-9]{1,4})?)(?![A-Z0-9])");
    /** If a match contains this word, the match starts with another number before the caption. */
    private static final String IBAN_CAPTION = "IBAN";

    private static final Pattern DIGITS_OR_MASK = Pattern.compile("[0-9X]+");
    /** Characters of the country and the check digits. */
    private static final int PREFIX_LENGTH = 4;

    private PrintedIban() {}

    /**
     * Returns the first IBAN in a text, as printed. Valid check digits take precedence over a number that only has the length
     * and the kinds of characters of its country, in which digits may be masked by X. Other text may begin like an IBAN: the
     * name of a town after a number, or the number of a creditor.
     */
    public static Optional<String> find(String text) {
        Matcher found = IBAN.matcher(text);
        Optional<String> formed = Optional.empty();
        for (int from = 0; found.find(from); from = found.start() + 1) {
            Optional<String> number = truncateToCountryLength(found.group(1));
            if (number.filter(IbanFormat::isValid).isPresent()) {
                return number;
            }
            formed = formed.or(() -> number.filter(other -> !other.contains(IBAN_CAPTION) && hasFormOfCountry(other)));
        }
        return formed;
    }

    /** Returns the first IBAN in a text, as printed, if its check digits are valid. */
    public static Optional<String> findValid(String text) {
        return find(text).filter(IbanFormat::isValid);
    }

    /** Returns an IBAN without the spaces between its groups of four (the electronic format of ISO 13616). */
    public static String withoutSpaces(String printed) {
        return printed.replace(" ", "");
    }

    /** Returns an IBAN without the text after it; empty if it is too short for its country, or no country has such numbers. */
    private static Optional<String> truncateToCountryLength(String found) {
        int length = structure(found)
                .map(structure -> PREFIX_LENGTH + structure.getBbanLength())
                .orElse(Integer.MAX_VALUE);
        int taken = 0;
        for (int i = 0; i < found.length(); i++) {
            taken += found.charAt(i) == ' ' ? 0 : 1;
            if (taken == length) {
                return Optional.of(found.substring(0, i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean hasFormOfCountry(String number) {
        String national = withoutSpaces(number).substring(PREFIX_LENGTH);
        int from = 0;
        for (BbanStructureEntry part : structure(number).orElseThrow().getEntries()) {
            String characters = national.substring(from, from + part.getLength());
            if (part.getCharacterType() == BbanStructureEntry.EntryCharacterType.n
                    && !DIGITS_OR_MASK.matcher(characters).matches()) {
                return false;
            }
            from += part.getLength();
        }
        return true;
    }

    private static Optional<BbanStructure> structure(String number) {
        return Optional.ofNullable(CountryCode.getByCode(number.substring(0, 2)))
                .map(BbanStructure::forCountry);
    }
}
