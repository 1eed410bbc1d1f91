package org.mesinfos.linkage.compare;

/**
 * Comparison level: one grade of agreement of the values of a field.
 *
 * @param name name in lower case, as in model files
 * @param termFrequency whether the match weight is adjusted for term frequency
 * @param initialMProbability initial m-probability: the expected share of the level among matches before training; the levels of a
 *     field sum to about 1
 * @param mostBits largest match weight in bits: a value that is shared with probability p by chance has at most -log2(p).
 *     Positive infinity if the level does not limit it
 */
public record ComparisonLevel(
        String name, TermFrequencyAdjustment termFrequency, double initialMProbability, double mostBits) {

    /** Creates a level without a largest match weight. */
    public ComparisonLevel(String name, TermFrequencyAdjustment termFrequency, double initialMProbability) {
        this(name, termFrequency, initialMProbability, Double.POSITIVE_INFINITY);
    }

    /** Term frequency adjustment of a level. */
    public enum TermFrequencyAdjustment {
        /** Agreement on a rare value has a higher match weight than agreement on a common one. */
        APPLIED,
        IGNORED
    }
}
