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
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.EmptyCollections;

/**
 * Labels of banks with the category that a person would give each, written apart from the rules.
 *
 * @param language of the bank
 * @param label as a bank writes it
 * @param amount debit or credit of one
 * @param expected key of the category; empty where nobody could tell
 */
record LabelledMovement(String language, String label, BigDecimal amount, Optional<String> expected) {

    static List<LabelledMovement> of(String language) {
        List<LabelledMovement> labels = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledMovement.class.getResourceAsStream(
                        "/org/mesinfos/pipelines/enrich/labels/" + language + ".tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> {
                String[] fields = line.split("\t", -1);
                labels.add(new LabelledMovement(
                        language,
                        fields[1],
                        fields[0].equals("+") ? BigDecimal.ONE : BigDecimal.ONE.negate(),
                        Optional.of(fields[2]).filter(category -> !category.equals("-"))));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    BankTransaction movement() {
        return EmptyCollections.fill(BankTransaction.newBuilder()
                .setOrganisation("bank")
                .setLabel(label)
                .setAmount(amount)
                .setCurrency("EUR")
                .build());
    }
}
