package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.ValueColumn;

/** Comparator of given names with family names, for records whose names do not agree in their own fields. */
final class SwappedNameComparator implements FieldComparator {

    private static final int SWAPPED = ComparisonField.GIVEN_NAME.levelIndex("swapped");
    private static final int SWAPPED_TYPO = ComparisonField.GIVEN_NAME.levelIndex("swapped_typo");
    private static final int CROSSWISE = ComparisonField.FAMILY_NAME.levelIndex("crosswise");
    private static final int CROSSWISE_TYPO = ComparisonField.FAMILY_NAME.levelIndex("crosswise_typo");
    private static final int OTHER_GIVEN = ComparisonField.GIVEN_NAME.levelIndex("different");
    private static final int OTHER_FAMILY = ComparisonField.FAMILY_NAME.levelIndex("different");

    private final RecordedNames names;
    private final ValueColumn given;
    private final ValueColumn family;
    private final RecordedNames.NameFrequencies frequencies;

    SwappedNameComparator(RecordedNames names) {
        this.names = names;
        this.given = names.given();
        this.family = names.family();
        this.frequencies = names.frequencies();
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        byte givenToFamily = crosswiseSimilarity(a, b);
        byte familyToGiven = crosswiseSimilarity(b, a);
        boolean oneGivenMissing = given.isEmpty(a) || given.isEmpty(b);
        boolean oneFamilyMissing = family.isEmpty(a) || family.isEmpty(b);
        boolean givenAgrees = comparison.agrees(ComparisonField.GIVEN_NAME, OTHER_GIVEN);
        boolean familyAgrees = comparison.agrees(ComparisonField.FAMILY_NAME, OTHER_FAMILY);
        boolean both = givenToFamily > ValueSimilarity.DISSIMILAR && familyToGiven > ValueSimilarity.DISSIMILAR;
        boolean one = (givenToFamily > ValueSimilarity.DISSIMILAR || familyToGiven > ValueSimilarity.DISSIMILAR)
                && (oneGivenMissing || oneFamilyMissing)
                && !givenAgrees
                && !familyAgrees;
        if (!both && !one) {
            return;
        }
        int shared = names.rarer(
                SharedValues.rarest(given, a, family, b, frequencies.words()),
                SharedValues.rarest(family, a, given, b, frequencies.words()));
        // One error swapped both names, or put the family name into an empty given name. It must not count in both
        // fields.
        if (both) {
            boolean exact = givenToFamily > ValueSimilarity.TYPO && familyToGiven > ValueSimilarity.TYPO;
            comparison.set(
                    ComparisonField.GIVEN_NAME,
                    exact ? SWAPPED : SWAPPED_TYPO,
                    exact ? names.crosswiseAdjustment(shared) : 0);
            comparison.set(ComparisonField.FAMILY_NAME, ComparisonField.MISSING);
        } else {
            boolean exact = shared != ValueColumn.ABSENT;
            comparison.set(
                    ComparisonField.FAMILY_NAME,
                    exact ? CROSSWISE : CROSSWISE_TYPO,
                    exact ? names.crosswiseAdjustment(shared) : 0);
            comparison.set(ComparisonField.GIVEN_NAME, ComparisonField.MISSING);
        }
    }

    /**
     * Returns the similarity of the given name of one row and the family name of the other; higher than all grades if
     * they are equal.
     */
    private byte crosswiseSimilarity(int a, int b) {
        if (given.isEmpty(a) || family.isEmpty(b)) {
            return ValueSimilarity.DISSIMILAR;
        }
        return SharedValues.rarest(given, a, family, b, frequencies.words()) != ValueColumn.ABSENT
                ? ValueSimilarity.TYPO + 1
                : names.bestSimilarity(given, a, family, b);
    }
}
