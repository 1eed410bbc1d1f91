package org.mesinfos.linkage.model;

import org.mesinfos.linkage.compare.Field;

/**
 * Probabilities of the model of Fellegi and Sunter (1969), with a third kind of pair beside those of one person and of
 * strangers: different people of one household, who agree in what households share. Immutable.
 *
 * @param same by field and level: share of the level in pairs of one person; level 0 is not used
 * @param strangers the same in pairs of strangers
 * @param samePrior share of pairs of one person among all pairs of records
 * @param householdPrior share of pairs of different people of one household
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinkageModel(double[][] same, double[][] strangers, double samePrior, double householdPrior) {

    private static final double LN2 = Math.log(2);

    /** The numbers of a model that has seen nothing: what {@link Field} expects, and strangers who rarely agree. */
    public static LinkageModel uninformed(double samePrior) {
        double[][] same = new double[Field.COUNT][];
        double[][] strangers = new double[Field.COUNT][];
        for (Field field : Field.values()) {
            int levels = field.levels().size();
            same[field.place()] = new double[levels];
            strangers[field.place()] = new double[levels];
            for (int level = 1; level < levels; level++) {
                same[field.place()][level] = field.levels().get(level).expected();
                strangers[field.place()][level] = level == levels - 1 ? 0.99 : 0.01 / (levels - 2);
            }
        }
        return new LinkageModel(same, strangers, samePrior, samePrior / 10);
    }

    /** Bits that a level speaks for one person, before the rarity of the value. */
    public double bits(int field, int level) {
        return level == Field.MISSING ? 0 : Math.log(same[field][level] / strangers[field][level]) / LN2;
    }
}
