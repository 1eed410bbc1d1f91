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
        comparison.setFullName(names.hasFullName(a) || names.hasFullName(b));
        given.compare(a, b, comparison);
        family.compare(a, b, comparison);
        int givenLevel = comparison.level(ComparisonField.GIVEN_NAME);
        int familyLevel = comparison.level(ComparisonField.FAMILY_NAME);
        if (!agrees(givenLevel, OTHER_GIVEN) || !agrees(familyLevel, OTHER_FAMILY)) {
            swapped.compare(a, b, comparison);
        } else if (givenLevel == EXACT && familyLevel == EXACT) {
            comparison.reduceAdjustment(
                    ComparisonField.FAMILY_NAME, fullNames.excessWeight(a, b, names.given(), names.family()));
        }
        others.compare(a, b, comparison);
    }

    private static boolean agrees(int level, int different) {
        return level != different && level != ComparisonField.MISSING;
    }
}
