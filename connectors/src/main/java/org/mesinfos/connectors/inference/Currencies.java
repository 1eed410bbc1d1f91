package org.mesinfos.connectors.inference;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies of ISO 4217. */
final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** Whether a text is a code in upper case. */
    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** Whether a text is a code, in upper or lower case. */
    static boolean isCodeOfAnyCase(String text) {
        return text.length() == 3 && CODES.contains(text.toUpperCase(Locale.ROOT));
    }
}
