package org.mesinfos.linkage.compare;

/** The comparison levels of one pair. Reused for the next pair. Not safe for use by several threads. */
public final class PairComparison {

    private static final int SWAPPED = Field.GIVEN_NAME.level("swapped");
    private static final int SWAPPED_TYPO = Field.GIVEN_NAME.level("swapped_typo");

    private final byte[] levels = new byte[Field.COUNT];
    private final float[] rarities = new float[Field.COUNT];

    /** Returns the level of a field. */
    public int level(Field field) {
        return levels[field.place()];
    }

    /** Returns the level of a field by its index. */
    public int level(int field) {
        return levels[field];
    }

    /**
     * Returns the term frequency adjustment in bits: above 0 if the shared value is rarer than shared values are on
     * average, below 0 if it is more common.
     */
    public float rarity(int field) {
        return rarities[field];
    }

    /** Returns whether given and family name are swapped. */
    public boolean isSwapped() {
        int given = levels[Field.GIVEN_NAME.place()];
        return given == SWAPPED || given == SWAPPED_TYPO;
    }

    /** Reduces the term frequency adjustment of a field. */
    void lower(Field field, float bits) {
        rarities[field.place()] -= bits;
    }

    void set(Field field, int level) {
        set(field, level, 0);
    }

    void set(Field field, int level, float rarity) {
        levels[field.place()] = (byte) level;
        rarities[field.place()] = rarity;
    }
}
