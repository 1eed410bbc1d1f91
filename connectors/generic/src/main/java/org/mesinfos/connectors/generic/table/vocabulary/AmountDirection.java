package org.mesinfos.connectors.generic.table.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Direction of an amount, as seen from the account. */
public enum AmountDirection {
    OUTGOING,
    INCOMING;

    private static final Map<String, AmountDirection> CODES = codes();

    /**
     * Returns the direction of a debit or credit code, such as {@code Af}; empty if the code is unknown or ambiguous.
     */
    public static Optional<AmountDirection> of(String code) {
        return Optional.ofNullable(CODES.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    private static Map<String, AmountDirection> codes() {
        Map<String, AmountDirection> codes = new HashMap<>();
        Set<String> unclear = new HashSet<>();
        for (String pair : TransactionHeaderVocabulary.TABLE.phrases("directions")) {
            int gap = pair.indexOf(' ');
            put(codes, unclear, pair.substring(0, gap), OUTGOING);
            put(codes, unclear, pair.substring(gap + 1), INCOMING);
        }
        codes.keySet().removeAll(unclear);
        return codes;
    }

    private static void put(
            Map<String, AmountDirection> codes, Set<String> unclear, String code, AmountDirection direction) {
        AmountDirection previous = codes.put(code, direction);
        if (previous != null && previous != direction) {
            unclear.add(code);
        }
    }
}
