package org.mesinfos.linkage.compare;

/** How one pair compares; used again for the next pair. Not safe for use by several threads. */
public final class PairComparison {

    private static final int SWAPPED = Field.GIVEN_NAME.level("swapped");
    private static final int SWAPPED_TYPO = Field.GIVEN_NAME.level("swapped_typo");

    private final byte[] levels = new byte[Field.COUNT];
    private final float[] rarities = new float[Field.COUNT];

    /** Level of a field. */
    public int level(Field field) {
        return levels[field.place()];
    }

    /** Level of a field by its place. */
    public int level(int field) {
        return levels[field];
    }

    /** Bits by which the shared value is rarer than a shared value is on average; below 0 when it is more common. */
    public float rarity(int field) {
        return rarities[field];
    }

    /** Whether given and family name stand in each other's place. */
    public boolean isSwapped() {
        int given = levels[Field.GIVEN_NAME.place()];
        return given == SWAPPED || given == SWAPPED_TYPO;
    }

    /** Makes the shared value more common by some bits. */
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
