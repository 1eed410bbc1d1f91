package org.mesinfos.connectors.generic.print;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.standard.statement.IbanFormat;

/** Search for IBANs in printed texts, which have spaces and other text around them. */
public final class PrintedIban {

    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Z0-9])([A-Z]{2}\\d{2}(?: ?[A-Z0-9]{2,4}){2,8}(?: ?[A-Z0-9]{1,4})?)(?![A-Z0-9])");
    /** If a match contains this word, the match starts with another number before the caption. */
    private static final String IBAN_CAPTION = "IBAN";

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
            formed = formed.or(
                    () -> number.filter(other -> !other.contains(IBAN_CAPTION) && IbanFormat.isWellFormed(other)));
        }
        return formed;
    }

    /** Returns the first IBAN in a text, as printed, if its check digits are valid. */
    public static Optional<String> findValid(String text) {
        return find(text).filter(IbanFormat::isValid);
    }

    /** Returns an IBAN without the text after it; empty if it is too short for its country, or no country has such numbers. */
    private static Optional<String> truncateToCountryLength(String found) {
        int length = IbanFormat.lengthInCountry(found).orElse(Integer.MAX_VALUE);
        int taken = 0;
        for (int i = 0; i < found.length(); i++) {
            taken += found.charAt(i) == ' ' ? 0 : 1;
            if (taken == length) {
                return Optional.of(found.substring(0, i + 1));
            }
        }
        return Optional.empty();
    }
}
