package org.mesinfos.connectors.generic.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Probabilities measured on labelled files of many banks.
 *
 * <p>Each line of {@code calibration.tsv} counts files: how often a fact with this evidence was right or wrong. The
 * probability of a further file is Laplace's rule of succession, {@code (right + 1) / (right + wrong + 2)}.
 */
final class Calibration {

    static final Calibration STANDARD = read();

    private static final String PROVEN = "proven-";
    private static final String UNNAMED_VALUE_DATE = "unnamed-value-date";
    private static final String ASSUMED_CURRENCY = "assumed-currency";

    private final Map<String, Count> counts;

    private Calibration(Map<String, Count> counts) {
        this.counts = Map.copyOf(counts);
    }

    /** Numbers of files. */
    private record Count(int right, int wrong) {

        double probability() {
            return (right + 1.0) / (right + wrong + 2.0);
        }
    }

    double probability(Evidence evidence) {
        return probability(evidence.key());
    }

    double probabilityOfProven(Fact fact) {
        return probability(PROVEN + fact.field());
    }

    double probabilityOfAssumedCurrency() {
        return probability(ASSUMED_CURRENCY);
    }

    double probabilityOfUnnamedValueDate() {
        return probability(UNNAMED_VALUE_DATE);
    }

    private double probability(String key) {
        return Objects.requireNonNull(counts.get(key), () -> "calibration.tsv has no line " + key)
                .probability();
    }

    private static Calibration read() {
        try (InputStream in = Calibration.class.getResourceAsStream("calibration.tsv")) {
            String text = new String(
                    Objects.requireNonNull(in, "calibration.tsv is part of the program")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            Map<String, Count> counts = new TreeMap<>();
            for (String line : text.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    counts.put(cells[0], new Count(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
                }
            }
            return new Calibration(counts);
        } catch (IOException impossible) {
            throw new UncheckedIOException("calibration.tsv cannot be read", impossible);
        }
    }
}
