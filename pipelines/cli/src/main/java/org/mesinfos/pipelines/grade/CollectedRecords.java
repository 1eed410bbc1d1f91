package org.mesinfos.pipelines.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.records.CanonicalJson;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;

/** Collector of the values of each record of a file, and the first rejection. */
final class CollectedRecords implements RowSink {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Record of the account, which is delivered next to its transactions and not counted as an entry. */
    private static final String ACCOUNT_RECORD = "BankAccount";

    /** End of the names of derived values that state a proof. */
    private static final String PROOF = ".proof";

    private final List<Map<String, String>> records = new ArrayList<>();
    private final Map<String, String> proofs = new TreeMap<>();
    private @Nullable Rejection first;

    List<Map<String, String>> records() {
        return records;
    }

    /** Returns the proof or other evidence of each required fact, by field; empty if no generic reader read the file. */
    Map<String, String> proofs() {
        return Map.copyOf(proofs);
    }

    Optional<Rejection> firstRejection() {
        return Optional.ofNullable(first);
    }

    /** Returns the number of records of the most frequent type, except accounts. */
    long entries() {
        return records.stream()
                .map(record -> record.getOrDefault("record", ""))
                .filter(kind -> !kind.equals(ACCOUNT_RECORD))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    @Override
    public void startRow() {
        // Counted by the caller that runs the connector.
    }

    @Override
    public void accept(ParsedRow row) {
        if (proofs.isEmpty() && row.record().get(Envelope.DERIVED) instanceof List<?> derived) {
            derived.stream()
                    .filter(Derivation.class::isInstance)
                    .map(Derivation.class::cast)
                    .filter(value -> value.getName().endsWith(PROOF))
                    .forEach(value -> proofs.put(
                            value.getName().substring(0, value.getName().length() - PROOF.length()), value.getValue()));
        }
        try {
            records.add(FieldValues.of(JSON.readTree(CanonicalJson.line(row.record()))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record was not written as JSON", impossible);
        }
    }

    @Override
    public void reject(Rejection rejection) {
        first = first == null ? rejection : first;
    }

    @Override
    public void skip(Locator locator, String rule) {
        // Not collected.
    }
}
