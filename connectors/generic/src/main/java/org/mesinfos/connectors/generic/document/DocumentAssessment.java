package org.mesinfos.connectors.generic.document;

import java.util.List;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.records.Derivation;

/**
 * Plausibility that a document is of a kind, and the required facts of its record that nothing in it proves.
 *
 * @param plausibility 0 to 99
 * @param reason the evidence for and against it, without personal data
 * @param lacking the missing proof of each required fact without one; empty if the reading is proven
 */
public record DocumentAssessment(int plausibility, String reason, List<String> lacking) {

    public DocumentAssessment {
        lacking = List.copyOf(lacking);
    }

    /**
     * Returns the derived values that keep the plausibility and its reason on a record.
     *
     * @param source the reader and its version
     */
    List<Derivation> derivations(String source) {
        double confidence = plausibility / 100.0;
        return List.of(
                Acceptance.reading(source, confidence),
                new Derivation(Acceptance.READING + Acceptance.PROOF, reason, source, confidence));
    }
}
