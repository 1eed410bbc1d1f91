package org.mesinfos.connectors.standard.statement;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** ISO 4217 currency codes, including those of historic currencies. */
public final class CurrencyCodes {

    /** Length of an alphabetic code. */
    public static final int LENGTH = 3;

    private static final Set<String> ALL = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** If several currencies share a numeric code, such as a currency and its successor, the last one by name. */
    private static final Map<String, String> BY_NUMERIC_CODE = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getNumericCode() > 0)
            .collect(Collectors.toUnmodifiableMap(
                    Currency::getNumericCodeAsString,
                    Currency::getCurrencyCode,
                    (first, second) -> first.compareTo(second) < 0 ? second : first));

    private CurrencyCodes() {}

    /** Returns whether the text is an alphabetic code, such as {@code EUR}. */
    public static boolean isCode(String text) {
        return ALL.contains(text);
    }

    /** Returns the alphabetic code of a three-digit numeric code, for example {@code EUR} for {@code 978}. */
    public static Optional<String> ofNumericCode(String digits) {
        return Optional.ofNullable(BY_NUMERIC_CODE.get(digits));
    }
}
