package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.Vocabulary;

/** Term frequencies of the values of a vocabulary. Immutable. */
final class Rarities {

    private static final double LN2 = Math.log(2);
    /** Sufficient for a handful of records, and negligible among thousands. */
    private static final double LEAST_ASSUMED = 500;

    private final float[] bits;
    private final float[] relative;

    /**
     * @param vocabulary vocabulary of the table
     * @param collisionProbability probability in the training data that two records have the same value. It acts as a
     *     prior, with the weight of the number of records in which a value is expected once, so that values of a small
     *     table do not all appear common.
     */
    Rarities(Vocabulary vocabulary, double collisionProbability) {
        double assumedRecords = collisionProbability == 0 ? 0 : Math.max(LEAST_ASSUMED, 1 / collisionProbability);
        double records = vocabulary.holders() + assumedRecords;
        bits = new float[vocabulary.size()];
        relative = new float[vocabulary.size()];
        for (int value = 0; value < bits.length; value++) {
            double share = (vocabulary.count(value) + collisionProbability * assumedRecords) / records;
            bits[value] = (float) (-Math.log(share) / LN2);
            relative[value] = (float) (Math.log(collisionProbability / share) / LN2);
        }
    }

    /** Returns the information content of the value in bits: -log2 of its frequency. */
    float bits(int value) {
        return bits[value];
    }

    /** Returns the term frequency adjustment in bits, relative to values that random pairs share. */
    float relative(int value) {
        return relative[value];
    }
}
