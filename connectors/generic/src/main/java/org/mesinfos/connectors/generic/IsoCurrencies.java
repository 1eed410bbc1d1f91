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

/** Codes and symbols of the currencies of ISO 4217. */
final class IsoCurrencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Symbols that are used for only one currency, and its code. */
    static final Map<String, String> SYMBOLS = Map.ofEntries(
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

    /** Regular expression for the symbols, without a group. */
    static final String SYMBOL_PATTERN = SYMBOLS.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(sign -> sign.replace("$", "\\$"))
            .collect(Collectors.joining("|"));

    private IsoCurrencies() {}

    /** Returns whether a text is a currency code in upper case. */
    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** Returns whether a text is a currency code, in upper or lower case, or a currency symbol. */
    static boolean isCodeOrSymbol(String text) {
        return SYMBOLS.containsKey(text) || (text.length() == 3 && CODES.contains(text.toUpperCase(Locale.ROOT)));
    }

    /** Returns a YAML map from delivered texts and symbols to currency codes. */
    static String yamlCodes(Collection<String> texts) {
        return Stream.concat(texts.stream(), SYMBOLS.keySet().stream())
                .distinct()
                .sorted()
                .map(text -> YamlText.quoted(text) + ": " + SYMBOLS.getOrDefault(text, text.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
