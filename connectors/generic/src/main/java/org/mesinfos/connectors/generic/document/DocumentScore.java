package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;

/** Sum of the observations for and against a kind of document. Mutable and not thread-safe. */
public final class DocumentScore {

    private final List<String> evidence = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();
    private int total;

    /** Adds the points of an observation and its description if it applies. */
    public void addIf(boolean applies, int points, String description) {
        if (applies) {
            total += points;
            evidence.add(description);
        }
    }

    /** Adds a required fact with the proof that it lacks, unless it is proven. */
    public void require(boolean isProven, String fact) {
        if (!isProven) {
            lacking.add(fact);
        }
    }

    /** Returns the assessment. All points for a kind of document add up to 99 at most. */
    public DocumentAssessment assessment() {
        return assessment(total);
    }

    /** Returns the assessment, with at most the given plausibility. */
    public DocumentAssessment assessment(int maximum) {
        return new DocumentAssessment(Math.max(0, Math.min(maximum, total)), String.join(", ", evidence), lacking);
    }
}
