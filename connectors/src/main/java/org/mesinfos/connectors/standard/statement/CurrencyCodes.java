package org.mesinfos.connectors.standard.statement;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes of ISO 4217, those of currencies that have gone included. */
public final class CurrencyCodes {

    /** Length of every code. */
    public static final int LENGTH = 3;

    private static final Set<String> ALL = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyCodes() {}

    public static boolean isCode(String text) {
        return ALL.contains(text);
    }
}
