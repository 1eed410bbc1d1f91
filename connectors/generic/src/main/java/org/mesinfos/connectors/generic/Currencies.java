package org.mesinfos.connectors.generic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.YamlText;

/** The currencies of ISO 4217. */
final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Signs that stand for one of them wherever they are written. */
    static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("R$", "BRL"),
            Map.entry("US$", "USD"),
            Map.entry("CA$", "CAD"),
            Map.entry("AU$", "AUD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("HK$", "HKD"),
            Map.entry("₹", "INR"),
            Map.entry("₽", "RUB"),
            Map.entry("₴", "UAH"),
            Map.entry("₺", "TRY"),
            Map.entry("₪", "ILS"),
            Map.entry("₩", "KRW"));

    /** A regular expression that finds one of the signs. */
    static final String A_SIGN = SIGNS.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(sign -> sign.replace("$", "\\$"))
            .collect(Collectors.joining("|"));

    private Currencies() {}

    /** Whether a text is a code in upper case. */
    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** Whether a text is a code, in upper or lower case, or the sign of a currency. */
    static boolean isWritten(String text) {
        return SIGNS.containsKey(text) || (text.length() == 3 && CODES.contains(text.toUpperCase(Locale.ROOT)));
    }

    /** A mapping of delivered texts to codes: signs, and codes as they are. */
    static String codes(Collection<String> texts) {
        return Stream.concat(texts.stream(), SIGNS.keySet().stream())
                .distinct()
                .sorted()
                .map(text -> YamlText.quoted(text) + ": " + SIGNS.getOrDefault(text, text.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
