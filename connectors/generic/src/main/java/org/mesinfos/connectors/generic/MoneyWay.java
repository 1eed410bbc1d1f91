package org.mesinfos.connectors.generic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which way the money of a movement goes. */
public enum MoneyWay {
    OUTGOING,
    INCOMING;

    private static final Map<String, MoneyWay> CODES = codes();

    /** What a code in a column of its own says, such as {@code Af}; empty when it says nothing, or not the same everywhere. */
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

    private static void put(Map<String, MoneyWay> codes, Set<String> unclear, String code, MoneyWay way) {
        MoneyWay before = codes.put(code, way);
        if (before != null && before != way) {
            unclear.add(code);
        }
    }
}
