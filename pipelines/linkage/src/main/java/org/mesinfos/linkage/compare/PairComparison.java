package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.text.PartialDate;

/** The comparison levels of one pair. Reused for the next pair. Not safe for use by several threads. */
public final class PairComparison {

    private static final int SWAPPED = ComparisonField.GIVEN_NAME.levelIndex("swapped");
    private static final int SWAPPED_TYPO = ComparisonField.GIVEN_NAME.levelIndex("swapped_typo");

    private final byte[] levels = new byte[ComparisonField.COUNT];
    private final float[] termFrequencyAdjustments = new float[ComparisonField.COUNT];
    private final float[] mostBits = new float[ComparisonField.COUNT];
    private boolean fullName;
    private boolean comparableDates;
    private boolean sameDay;
    private boolean nameInAddress;
    private boolean sharedMobile;

    /** Returns the level of a field. */
    public int level(ComparisonField field) {
        return levels[field.index()];
    }

    /** Returns whether both records have a field, and its level is another one than that of different values. */
    boolean agrees(ComparisonField field, int different) {
        return level(field) != ComparisonField.MISSING && level(field) != different;
    }

    /** Returns the level of a field by its index. */
    public int level(int field) {
        return levels[field];
    }

    /**
     * Returns the term frequency adjustment in bits: above 0 if the shared value is rarer than shared values are on
     * average, below 0 if it is more common.
     */
    public float termFrequencyAdjustment(int field) {
        return termFrequencyAdjustments[field];
    }

    /**
     * Returns the largest match weight of a field in bits: its agreement is no more evidence, because another field
     * explains it. Positive infinity if there is no limit.
     */
    public float mostBits(int field) {
        return mostBits[field];
    }

    /** Returns whether given and family name are swapped. */
    public boolean hasSwappedNames() {
        int given = levels[ComparisonField.GIVEN_NAME.index()];
        return given == SWAPPED || given == SWAPPED_TYPO;
    }

    /**
     * Returns whether at least one of the records has a given and a family name. The only name of a record may be in the
     * wrong field.
     */
    public boolean hasFullName() {
        return fullName;
    }

    /** Returns whether both records have a date of birth, and the day is reliable in both or in none of them. */
    public boolean hasComparableDates() {
        return comparableDates;
    }

    /** Returns whether both records have one complete date of birth, which few other records have. */
    public boolean hasSameDay() {
        return sameDay;
    }

    /**
     * Returns whether one record only has a given name, and the e-mail addresses of both contain it: the other is of a person of
     * that name too.
     */
    public boolean hasNameInAddress() {
        return nameInAddress;
    }

    /** Returns whether the records share a telephone number that is certainly a mobile. */
    public boolean hasSharedMobile() {
        return sharedMobile;
    }

    void shareMobile() {
        sharedMobile = true;
    }

    void shareNoMobile() {
        sharedMobile = false;
    }

    void setBirthDates(int first, int second) {
        comparableDates = first != PartialDate.UNKNOWN
                && second != PartialDate.UNKNOWN
                && PartialDate.isYearOnly(first) == PartialDate.isYearOnly(second);
        sameDay = false;
    }

    void agreeInDay() {
        sameDay = true;
    }

    void shareNameInAddress() {
        nameInAddress = true;
    }

    void shareNoNameInAddress() {
        nameInAddress = false;
    }

    void setNames(RecordedNames names, int a, int b) {
        fullName = names.hasFullName(a) || names.hasFullName(b);
    }

    /** Reduces the term frequency adjustment of a field. */
    void reduceAdjustment(ComparisonField field, float bits) {
        termFrequencyAdjustments[field.index()] -= bits;
    }

    /** Limits the match weight of a field until it is set again. */
    void limit(ComparisonField field, float bits) {
        mostBits[field.index()] = bits;
    }

    void set(ComparisonField field, int level) {
        set(field, level, 0);
    }

    void set(ComparisonField field, int level, float rarity) {
        levels[field.index()] = (byte) level;
        termFrequencyAdjustments[field.index()] = rarity;
        mostBits[field.index()] = Float.POSITIVE_INFINITY;
    }
}
