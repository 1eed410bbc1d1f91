package org.mesinfos.connectors.standard.statement;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes of ISO 4217, those of currencies that have gone included. */
public final class CurrencyCodes {

    /** Length of every code. */
    public static final int LENGTH = 3;

    private static final Set<String> ALL = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Of several currencies that had one number, such as the old and the new one of a country, the last by name. */
    private static final Map<String, String> BY_NUMBER = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getNumericCode() > 0)
            .collect(Collectors.toUnmodifiableMap(
                    Currency::getNumericCodeAsString,
                    Currency::getCurrencyCode,
                    (one, other) -> one.compareTo(other) < 0 ? other : one));

    private CurrencyCodes() {}

    public static boolean isCode(String text) {
        return ALL.contains(text);
    }

    /** The code of a currency by its number of three digits, such as {@code 978}. */
    public static Optional<String> ofNumber(String digits) {
        return Optional.ofNullable(BY_NUMBER.get(digits));
    }
}
