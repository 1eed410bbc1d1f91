package org.mesinfos.pipelines.identity.linkage.compare;

import org.mesinfos.pipelines.identity.linkage.features.Vocabulary;

/** How rare each value of a vocabulary is. Immutable. */
final class Rarities {

    private static final double LN2 = Math.log(2);

    private final float[] bits;
    private final float[] relative;

    /**
     * @param vocabulary of the table at hand
     * @param assumed probability that two strangers share a value, which counts as much as so many records
     * @param assumedRecords how many; keeps a table of a few records from seeing rare names in all of them
     */
    Rarities(Vocabulary vocabulary, double assumed, double assumedRecords) {
        double records = vocabulary.holders() + assumedRecords;
        double collision =
                (vocabulary.collision() * vocabulary.holders() + assumed * assumedRecords) / Math.max(1, records);
        bits = new float[vocabulary.size()];
        relative = new float[vocabulary.size()];
        for (int value = 0; value < bits.length; value++) {
            double share = (vocabulary.count(value) + assumed * assumedRecords) / records;
            bits[value] = (float) (-Math.log(share) / LN2);
            relative[value] = (float) (Math.log(collision / share) / LN2);
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
