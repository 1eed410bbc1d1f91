package org.mesinfos.connectors.generic.acceptance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The proof, or else the evidence, on which a required fact of a reading is accepted.
 *
 * @param proof its proof; empty if it has none
 * @param evidence evidence in place of a proof; empty with a proof
 */
public record FactEvidence(Fact fact, Optional<Proof> proof, Optional<Evidence> evidence) {

    public static FactEvidence of(Fact fact, Proof proof) {
        return new FactEvidence(fact, Optional.of(proof), Optional.empty());
    }

    public static FactEvidence of(Fact fact, Evidence evidence) {
        return new FactEvidence(fact, Optional.empty(), Optional.of(evidence));
    }

    /** Returns the least probable of several pieces of evidence, each for another part of a fact. */
    public static FactEvidence ofWeakest(Fact fact, List<Evidence> evidence) {
        return of(
                fact,
                evidence.stream()
                        .min(Comparator.comparingDouble(Calibration.STANDARD::probability))
                        .orElseThrow());
    }

    /** Returns the probability that the fact was read correctly, from 0 to 1. */
    double probability() {
        return evidence.map(Calibration.STANDARD::probability)
                .orElseGet(() -> Calibration.STANDARD.probabilityOfProven(fact));
    }

    String words() {
        return proof.map(Proof::words).or(() -> evidence.map(Evidence::words)).orElseThrow();
    }
}
