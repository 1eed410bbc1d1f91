package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.Vocabulary;

/** How rare each value of a vocabulary is. Immutable. */
final class Rarities {

    private static final double LN2 = Math.log(2);
    /** Enough for a handful of records, too few to matter among thousands. */
    private static final double LEAST_ASSUMED = 500;

    private final float[] bits;
    private final float[] relative;

    /**
     * @param vocabulary of the table at hand
     * @param coincidence probability that two records hold the same value, as it was when the model was learnt; counts
     *     as much as the records in which a value is found once, so that a few records do not make all of theirs common
     */
    Rarities(Vocabulary vocabulary, double coincidence) {
        double assumedRecords = coincidence == 0 ? 0 : Math.max(LEAST_ASSUMED, 1 / coincidence);
        double records = vocabulary.holders() + assumedRecords;
        bits = new float[vocabulary.size()];
        relative = new float[vocabulary.size()];
        for (int value = 0; value < bits.length; value++) {
            double share = (vocabulary.count(value) + coincidence * assumedRecords) / records;
            bits[value] = (float) (-Math.log(share) / LN2);
            relative[value] = (float) (Math.log(coincidence / share) / LN2);
        }
    }

    /** Bits that tell the value from all others. */
    float bits(int value) {
        return bits[value];
    }

    /** Bits by which it is rarer than values that strangers happen to share. */
    float relative(int value) {
        return relative[value];
    }
}
