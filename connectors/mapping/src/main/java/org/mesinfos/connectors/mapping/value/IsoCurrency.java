package org.mesinfos.connectors.mapping.value;

import java.util.List;
import java.util.OptionalInt;

/**
 * Currency as ISO 4217 lists it. Immutable.
 *
 * @param code alphabetic code, such as {@code EUR}
 * @param numericCode three digits; empty if the currency has none
 * @param decimals decimals of the minor unit; empty if there is none, as for gold
 */
record IsoCurrency(String code, String numericCode, OptionalInt decimals) {

    private static final String RESOURCE = "currency-codes.txt";

    /** Reads the currencies of the resource, by alphabetic code. */
    static List<IsoCurrency> all() {
        return WordLists.named(IsoCurrency.class, RESOURCE).entrySet().stream()
                .map(line -> of(line.getKey(), line.getValue()))
                .toList();
    }

    private static IsoCurrency of(String code, List<String> columns) {
        String decimals = columns.get(1);
        return new IsoCurrency(
                code,
                columns.get(0),
                decimals.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(decimals)));
    }
}
