package org.mesinfos.linkage.compare;

/**
 * Comparison level: one grade of agreement of the values of a field.
 *
 * @param name name in lower case, as in model files
 * @param termFrequency whether the match weight is adjusted for term frequency
 * @param initialMProbability initial m-probability: the expected share of the level among matches before training; the levels of a
 *     field sum to about 1
 */
public record ComparisonLevel(String name, TermFrequencyAdjustment termFrequency, double initialMProbability) {

    /** Term frequency adjustment of a level. */
    public enum TermFrequencyAdjustment {
        /** Agreement on a rare value has a higher match weight than agreement on a common one. */
        APPLIED,
        IGNORED
    }
}
