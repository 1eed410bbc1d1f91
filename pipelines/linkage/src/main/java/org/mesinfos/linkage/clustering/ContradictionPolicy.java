package org.mesinfos.linkage.clustering;

import java.util.Locale;

/** Policy on pairs whose values for life contradict each other: date of birth, given name, gender. */
public enum ContradictionPolicy {
    /** Such pairs are never linked by their odds, because they may be two people of one family. */
    BAR(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
    /**
     * The odds decide, except for generational suffixes and for dates that several records confirm; two known given
     * names require much higher odds. For records among which training found no two people of one household, so that a
     * contradiction is an error in the records.
     */
    WEIGH(15, 0);

    private final double namesOutweighedFrom;
    private final double namesInDoubtFrom;

    ContradictionPolicy(double namesOutweighedFrom, double namesInDoubtFrom) {
        this.namesOutweighedFrom = namesOutweighedFrom;
        this.namesInDoubtFrom = namesInDoubtFrom;
    }

    /** Returns the log odds from which two groups of records are of one person although their given names contradict. */
    double namesOutweighedFrom() {
        return namesOutweighedFrom;
    }

    /**
     * Returns the log odds from which contradicting given names no longer show that two groups of records are two people,
     * so that a third group may fit both.
     */
    double namesInDoubtFrom() {
        return namesInDoubtFrom;
    }

    /** Returns the name in model files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
