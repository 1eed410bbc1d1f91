package org.mesinfos.connectors.generic.print;

import java.util.Map;
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

    /** Lengths by ISO 13616. Text after an IBAN is cut off. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AE", 23),
            Map.entry("AL", 28),
            Map.entry("AT", 20),
            Map.entry("AZ", 28),
            Map.entry("BA", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("BH", 22),
            Map.entry("BR", 29),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FO", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GE", 22),
            Map.entry("GI", 23),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IL", 23),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("KW", 30),
            Map.entry("KZ", 20),
            Map.entry("LB", 28),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MD", 24),
            Map.entry("ME", 22),
            Map.entry("MK", 19),
            Map.entry("MT", 31),
            Map.entry("MU", 30),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PK", 24),
            Map.entry("PL", 28),
            Map.entry("PS", 29),
            Map.entry("PT", 25),
            Map.entry("QA", 29),
            Map.entry("RO", 24),
            Map.entry("RS", 22),
            Map.entry("SA", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("TN", 24),
            Map.entry("TR", 26),
            Map.entry("UA", 29),
            Map.entry("XK", 20));

    private PrintedIban() {}

    /** Returns the first IBAN in a text, as printed. Valid check digits take precedence over a well-formed number. */
    public static Optional<String> find(String text) {
        Matcher found = IBAN.matcher(text);
        Optional<String> formed = Optional.empty();
        for (int from = 0; found.find(from); from = found.start() + 1) {
            String number = truncateToCountryLength(found.group(1));
            if (IbanFormat.isValid(number)) {
                return Optional.of(number);
            }
            boolean holdsName = number.contains(IBAN_CAPTION);
            formed = formed.or(() -> Optional.of(number).filter(other -> !holdsName && IbanFormat.isWellFormed(other)));
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

    private static String truncateToCountryLength(String found) {
        Integer length = LENGTHS.get(found.substring(0, 2));
        int taken = 0;
        for (int i = 0; length != null && i < found.length(); i++) {
            taken += found.charAt(i) == ' ' ? 0 : 1;
            if (taken == length) {
                return found.substring(0, i + 1);
            }
        }
        return found;
    }
}
