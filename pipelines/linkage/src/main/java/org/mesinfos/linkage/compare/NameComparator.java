package org.mesinfos.linkage.compare;

/**
 * Comparator of names: given names, family names, given against family names where they were swapped, and all other
 * words.
 */
final class NameComparator implements FieldComparator {

    private static final int EXACT = 1;
    private static final int OTHER_GIVEN = ComparisonField.GIVEN_NAME.levelIndex("different");
    private static final int OTHER_FAMILY = ComparisonField.FAMILY_NAME.levelIndex("different");

    private final RecordedNames names;
    private final FullNameFrequencies fullNames;
    private final FieldComparator given;
    private final FieldComparator family;
    private final FieldComparator swapped;
    private final FieldComparator others;

    NameComparator(RecordedNames names, FullNameFrequencies fullNames) {
        this.names = names;
        this.fullNames = fullNames;
        this.given = new GivenNameComparator(names);
        this.family = new FamilyNameComparator(names);
        this.swapped = new SwappedNameComparator(names);
        this.others = new OtherNameComparator(names);
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        comparison.setNames(names, a, b);
        given.compare(a, b, comparison);
        family.compare(a, b, comparison);
        if (!comparison.agrees(ComparisonField.GIVEN_NAME, OTHER_GIVEN)
                || !comparison.agrees(ComparisonField.FAMILY_NAME, OTHER_FAMILY)) {
            swapped.compare(a, b, comparison);
        } else if (comparison.level(ComparisonField.GIVEN_NAME) == EXACT
                && comparison.level(ComparisonField.FAMILY_NAME) == EXACT) {
            comparison.reduceAdjustment(
                    ComparisonField.FAMILY_NAME, fullNames.excessWeight(a, b, names.given(), names.family()));
        }
        others.compare(a, b, comparison);
    }
}
