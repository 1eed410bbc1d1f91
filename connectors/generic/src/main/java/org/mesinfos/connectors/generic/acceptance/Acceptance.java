package org.mesinfos.connectors.generic.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mesinfos.records.Derivation;

/**
 * The grounds on which the required facts of a reading are accepted.
 *
 * @param facts one for each required fact
 */
public record Acceptance(List<FactEvidence> facts) {

    /** Name of the derived value that marks a record of a generic reader. */
    public static final String READING = "reading";

    /** Suffix of the derived values that contain a proof in words. */
    public static final String PROOF = ".proof";

    private static final String INFERRED = "inferred";
    private static final int MAX_PERCENT = 99;

    public Acceptance {
        facts = List.copyOf(facts);
    }

    /** Returns the probability, in percent from 1 to 99, that all required facts were read correctly. */
    public int confidence() {
        return (int) Math.max(1, Math.min(MAX_PERCENT, Math.round(100 * probability())));
    }

    /** Returns the probability that a currency is that of the country of an account, if the file states none. */
    public static double ofAssumedCurrency() {
        return Calibration.STANDARD.probabilityOfAssumedCurrency();
    }

    /** Returns the probability that a second date without a name is the value date. */
    public static double ofUnnamedValueDate() {
        return Calibration.STANDARD.probabilityOfUnnamedValueDate();
    }

    /** Returns what the required facts without proof lack; empty if the reading is proven. */
    public List<String> lacking() {
        return facts.stream()
                .filter(fact -> fact.proof().isEmpty())
                .map(fact -> fact.fact().field() + ": " + fact.words())
                .toList();
    }

    /** Returns whether a fact has a proof. */
    public boolean isProven(Fact fact) {
        return facts.stream().anyMatch(one -> one.fact() == fact && one.proof().isPresent());
    }

    /** Returns the proofs and other evidence in words. */
    public String describe() {
        return String.join(", ", facts.stream().map(FactEvidence::words).toList());
    }

    /**
     * Returns the derived values that keep proof and confidence on a record.
     *
     * @param source the reader and its version
     */
    public List<Derivation> derivations(String source) {
        List<Derivation> derivations = new ArrayList<>();
        for (FactEvidence fact : facts) {
            derivations.add(new Derivation(fact.fact().field() + PROOF, fact.words(), source, fact.probability()));
        }
        derivations.add(reading(source, probability()));
        derivations.sort(Comparator.comparing(Derivation::getName));
        return derivations;
    }

    /**
     * Returns the derived value that marks a record of a generic reader.
     *
     * @param source the reader and its version
     * @param confidence confidence of the reading, from 0 to 1
     */
    public static Derivation reading(String source, double confidence) {
        return new Derivation(READING, INFERRED, source, confidence);
    }

    private double probability() {
        double product = 1;
        for (FactEvidence fact : facts) {
            product *= fact.probability();
        }
        return product;
    }
}
