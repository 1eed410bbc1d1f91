package org.mesinfos.connectors.generic.print;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Printed forms of currencies: ISO 4217 codes, symbols and common abbreviations. */
public final class CurrencySymbols {

    /** Codes that are likely in a document. Others, such as ALL, TOP and PEN, are also words. */
    private static final Set<String> CODES = Set.of(
            "EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD", "JPY", "CNY", "PLN", "CZK", "HUF", "RON", "BGN", "SEK",
            "NOK", "DKK", "ISK", "SGD", "HKD", "INR", "BRL", "MXN", "ZAR", "AED", "ILS", "THB", "KRW", "MAD", "TND",
            "XOF", "XAF", "XPF", "UAH", "TRY", "RSD", "FRF", "DEM");

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
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

    private CurrencySymbols() {}

    /** Returns the currency code of a text; empty if the text is not a currency. */
    public static Optional<String> code(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String sign = SYMBOLS.get(upper);
        if (sign != null) {
            return Optional.of(sign);
        }
        return CODES.contains(text) ? Optional.of(text) : Optional.empty();
    }
}
