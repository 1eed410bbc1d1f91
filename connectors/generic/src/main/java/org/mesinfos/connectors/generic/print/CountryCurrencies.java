package org.mesinfos.connectors.generic.print;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Usual currency of the accounts of a country, by the country code of the IBAN. */
public final class CountryCurrencies {

    private static final Set<String> EURO = Set.of(
            "AD", "AT", "BE", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MC", "ME",
            "MT", "NL", "PT", "SI", "SK", "SM", "VA", "XK");

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("BR", "BRL"),
            Map.entry("CH", "CHF"),
            Map.entry("CZ", "CZK"),
            Map.entry("DK", "DKK"),
            Map.entry("GB", "GBP"),
            Map.entry("HU", "HUF"),
            Map.entry("IS", "ISK"),
            Map.entry("LI", "CHF"),
            Map.entry("MA", "MAD"),
            Map.entry("NO", "NOK"),
            Map.entry("PL", "PLN"),
            Map.entry("RO", "RON"),
            Map.entry("RS", "RSD"),
            Map.entry("SE", "SEK"),
            Map.entry("TN", "TND"),
            Map.entry("TR", "TRY"),
            Map.entry("UA", "UAH"));

    private CountryCurrencies() {}

    /** Returns the currency code; empty if accounts of the country may have several currencies. */
    public static Optional<String> ofIban(String iban) {
        String country = iban.substring(0, 2);
        return EURO.contains(country) ? Optional.of("EUR") : Optional.ofNullable(OTHERS.get(country));
    }
}
