package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.Vocabulary;

/** Term frequencies of the values of a vocabulary. Immutable. */
final class TermFrequencies {

    private static final double LN2 = Math.log(2);
    /** Sufficient for a handful of records, and negligible among thousands. */
    private static final double MIN_ASSUMED_RECORDS = 500;

    private final float[] information;
    private final float[] adjustments;

    /**
     * @param vocabulary vocabulary of the table
     * @param collisionProbability probability in the training data that two records have the same value. It acts as a
     *     prior, with the weight of the number of records in which a value is expected once, so that values of a small
     *     table do not all appear common.
     */
    TermFrequencies(Vocabulary vocabulary, double collisionProbability) {
        double assumedRecords = collisionProbability == 0 ? 0 : Math.max(MIN_ASSUMED_RECORDS, 1 / collisionProbability);
        double records = vocabulary.recordsWithValue() + assumedRecords;
        information = new float[vocabulary.size()];
        adjustments = new float[vocabulary.size()];
        for (int value = 0; value < information.length; value++) {
            double share = (vocabulary.count(value) + collisionProbability * assumedRecords) / records;
            information[value] = (float) (-Math.log(share) / LN2);
            adjustments[value] = (float) (Math.log(collisionProbability / share) / LN2);
        }
    }

    /** Returns the information content of the value in bits: -log2 of its frequency. */
    float information(int value) {
        return information[value];
    }

    /** Returns the term frequency adjustment in bits, relative to values that random pairs share. */
    float adjustment(int value) {
        return adjustments[value];
    }
}
