package org.mesinfos.connectors.generic.print;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Currencies by what is printed for them: codes of ISO 4217, signs and common abbreviations. */
public final class CurrencySigns {

    /** Those that are likely on a document; others are words as well, such as ALL, TOP and PEN. */
    private static final Set<String> CODES = Set.of(
            "EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD", "JPY", "CNY", "PLN", "CZK", "HUF", "RON", "BGN", "SEK",
            "NOK", "DKK", "ISK", "SGD", "HKD", "INR", "BRL", "MXN", "ZAR", "AED", "ILS", "THB", "KRW", "MAD", "TND",
            "XOF", "XAF", "XPF", "UAH", "TRY", "RSD", "FRF", "DEM");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("EUROS", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("S$", "SGD"),
            Map.entry("A$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("HK$", "HKD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("R$", "BRL"),
            Map.entry("¥", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("RS", "INR"),
            Map.entry("RS.", "INR"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("KČ", "CZK"),
            Map.entry("FR.", "CHF"),
            Map.entry("SFR", "CHF"));

    private CurrencySigns() {}

    /** The code of the currency; empty when the text stands for none. */
    public static Optional<String> code(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String sign = SIGNS.get(upper);
        if (sign != null) {
            return Optional.of(sign);
        }
        return CODES.contains(text) ? Optional.of(text) : Optional.empty();
    }
}
