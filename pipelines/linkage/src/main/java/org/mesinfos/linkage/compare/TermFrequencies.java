package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.features.ValueCounts;

/** Term frequencies of the values of a column. Immutable. */
final class TermFrequencies {

    private static final double LN2 = Math.log(2);
    /** Sufficient for a handful of records, and negligible among thousands. */
    private static final double MIN_ASSUMED_RECORDS = 500;

    private final float[] information;
    private final float[] adjustments;

    /**
     * @param column column of the table
     * @param collisionProbability probability in the training data that two records have the same value. It acts as a
     *     prior, with the weight of the number of records in which a value is expected once, so that values of a small
     *     table do not all appear common.
     */
    TermFrequencies(ValueColumn column, double collisionProbability) {
        double assumedRecords = collisionProbability == 0 ? 0 : Math.max(MIN_ASSUMED_RECORDS, 1 / collisionProbability);
        ValueCounts counts = column.counts();
        double records = Math.max(1, counts.recordsWithValue() + assumedRecords);
        information = new float[column.vocabulary().size()];
        adjustments = new float[information.length];
        for (int value = 0; value < information.length; value++) {
            double share = (Math.max(1, counts.count(value)) + collisionProbability * assumedRecords) / records;
            information[value] = (float) (-Math.log(share) / LN2);
            adjustments[value] = collisionProbability == 0 ? 0 : (float) (Math.log(collisionProbability / share) / LN2);
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
