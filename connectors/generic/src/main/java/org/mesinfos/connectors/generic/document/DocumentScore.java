package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;

/** Sum of the observations for and against a kind of document. Mutable and not thread-safe. */
public final class DocumentScore {

    private final List<String> evidence = new ArrayList<>();
    private int total;

    /** Adds the points of an observation and its description if it applies. */
    public void addIf(boolean applies, int points, String description) {
        if (applies) {
            total += points;
            evidence.add(description);
        }
    }

    /** Returns the assessment. All points for a kind of document add up to 99 at most. */
    public DocumentAssessment assessment() {
        return assessment(total);
    }

    /** Returns the assessment, with at most the given confidence. */
    public DocumentAssessment assessment(int maximum) {
        return new DocumentAssessment(Math.max(0, Math.min(maximum, total)), String.join(", ", evidence));
    }
}
