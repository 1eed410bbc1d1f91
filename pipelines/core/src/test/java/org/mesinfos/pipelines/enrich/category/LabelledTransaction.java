package org.mesinfos.pipelines.enrich.category;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.EmptyCollections;

/**
 * A bank label with its categories as assigned by a person, independently of the rules.
 *
 * @param set name of the set: a language, or further labels of a language or country
 * @param label as written by a bank
 * @param amount 1 for a credit, -1 for a debit
 * @param expected keys of the correct categories, mostly one; empty if the label does not determine any
 * @param brand empty if there is none, or if the set has no brands
 */
record LabelledTransaction(String set, String label, BigDecimal amount, Set<String> expected, Optional<String> brand) {

    static List<LabelledTransaction> of(String set) {
        List<LabelledTransaction> labels = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledTransaction.class.getResourceAsStream(
                        "/org/mesinfos/pipelines/enrich/labels/" + set + ".tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> {
                String[] fields = line.split("\t", -1);
                labels.add(new LabelledTransaction(
                        set,
                        fields[1],
                        fields[0].equals("+") ? BigDecimal.ONE : BigDecimal.ONE.negate(),
                        fields[2].equals("-") ? Set.of() : Set.of(fields[2].split(",", -1)),
                        fields.length < 4
                                ? Optional.empty()
                                : Optional.of(fields[3]).filter(name -> !name.equals("-"))));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    boolean isCorrect(Optional<String> category) {
        return category.map(expected::contains).orElse(expected.isEmpty());
    }

    BankTransaction transaction() {
        return EmptyCollections.fill(BankTransaction.newBuilder()
                .setOrganisation("bank")
                .setLabel(label)
                .setAmount(amount)
                .setCurrency("EUR")
                .build());
    }
}
