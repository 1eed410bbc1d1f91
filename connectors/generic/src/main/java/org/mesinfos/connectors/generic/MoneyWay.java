package org.mesinfos.connectors.generic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Direction of an amount, as seen from the account. */
public enum MoneyWay {
    OUTGOING,
    INCOMING;

    private static final Map<String, MoneyWay> CODES = codes();

    /**
     * Returns the direction of a debit or credit code, such as {@code Af}; empty if the code is unknown or ambiguous.
     */
    public static Optional<MoneyWay> of(String code) {
        return Optional.ofNullable(CODES.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    private static Map<String, MoneyWay> codes() {
        Map<String, MoneyWay> codes = new HashMap<>();
        Set<String> unclear = new HashSet<>();
        for (String pair : HeaderWords.TABLE.written("directions")) {
            int gap = pair.indexOf(' ');
            put(codes, unclear, pair.substring(0, gap), OUTGOING);
            put(codes, unclear, pair.substring(gap + 1), INCOMING);
        }
        codes.keySet().removeAll(unclear);
        return codes;
    }

    private static void put(Map<String, MoneyWay> codes, Set<String> unclear, String code, MoneyWay direction) {
        MoneyWay previous = codes.put(code, direction);
        if (previous != null && previous != direction) {
            unclear.add(code);
        }
    }
}
