package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.text.GivenNames;

/** Comparator of given names. */
final class GivenNameComparator implements FieldComparator {

    private static final int EXACT = 1;
    private static final int VARIANT = ComparisonField.GIVEN_NAME.levelIndex("variant");
    private static final int TYPO = ComparisonField.GIVEN_NAME.levelIndex("typo");
    private static final int INITIAL = ComparisonField.GIVEN_NAME.levelIndex("initial");
    private static final int AMONG_OTHERS = ComparisonField.GIVEN_NAME.levelIndex("among_other_names");
    private static final int CLOSE = ComparisonField.GIVEN_NAME.levelIndex("close");
    private static final int TWO_COMMON = ComparisonField.GIVEN_NAME.levelIndex("two_common_names");
    private static final int DIFFERENT = ComparisonField.GIVEN_NAME.levelIndex("different");

    private final RecordedNames names;
    private final ValueColumn given;
    private final ValueColumn family;
    private final ValueColumn words;
    private final RecordedNames.NameFrequencies frequencies;

    GivenNameComparator(RecordedNames names) {
        this.names = names;
        this.given = names.given();
        this.family = names.family();
        this.words = names.words();
        this.frequencies = names.frequencies();
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        int first = given.first(a);
        int second = given.first(b);
        if (first == ValueColumn.ABSENT || second == ValueColumn.ABSENT) {
            comparison.set(ComparisonField.GIVEN_NAME, ComparisonField.MISSING);
            return;
        }
        // All given names joined are rarer than the first one, but the additional names are compared as other names.
        int shared = first == second ? first : SharedValues.rarest(given, a, b, frequencies.given());
        if (shared != ValueColumn.ABSENT) {
            comparison.set(
                    ComparisonField.GIVEN_NAME,
                    EXACT,
                    names.isUncertain(a, b)
                            ? names.crosswiseAdjustment(shared)
                            : frequencies.given().adjustment(shared));
        } else if (areSpellings(first, second)) {
            comparison.set(
                    ComparisonField.GIVEN_NAME,
                    EXACT,
                    RecordedNames.smallerAdjustment(frequencies.given(), first, second));
        } else if (names.areVariants(first, second)) {
            comparison.set(
                    ComparisonField.GIVEN_NAME,
                    VARIANT,
                    RecordedNames.smallerAdjustment(frequencies.given(), first, second));
        } else if (names.isInitial(first, second)) {
            comparison.set(ComparisonField.GIVEN_NAME, INITIAL);
        } else {
            compareDifferentGiven(a, first, b, second, comparison);
        }
    }

    private void compareDifferentGiven(int a, int first, int b, int second, PairComparison comparison) {
        byte grade = names.bestSimilarity(given, a, given, b);
        if (grade > ValueSimilarity.DISSIMILAR && areTwoNames(first, second)) {
            comparison.set(ComparisonField.GIVEN_NAME, TWO_COMMON);
        } else if (grade == ValueSimilarity.TYPO) {
            comparison.set(
                    ComparisonField.GIVEN_NAME,
                    TYPO,
                    RecordedNames.smallerAdjustment(frequencies.given(), first, second));
        } else if (SharedValues.contains(words, b, first) && !SharedValues.contains(family, b, first)) {
            comparison.set(
                    ComparisonField.GIVEN_NAME,
                    AMONG_OTHERS,
                    frequencies.given().adjustment(first));
        } else if (SharedValues.contains(words, a, second) && !SharedValues.contains(family, a, second)) {
            comparison.set(
                    ComparisonField.GIVEN_NAME,
                    AMONG_OTHERS,
                    frequencies.given().adjustment(second));
        } else {
            comparison.set(ComparisonField.GIVEN_NAME, grade == ValueSimilarity.CLOSE ? CLOSE : DIFFERENT);
        }
    }

    /** Returns whether two names are spellings of one name, and not two known names such as Noemi and Nomi. */
    private boolean areSpellings(int first, int second) {
        return names.areSpellings(first, second)
                && !(GivenNames.builtIn().isKnown(names.text(first))
                        && GivenNames.builtIn().isKnown(names.text(second)));
    }

    /** Returns whether two names that look alike are two names and not a name and its misspelling. */
    private boolean areTwoNames(int first, int second) {
        return names.areFrequent(first, second)
                || GivenNames.builtIn().areDifferent(names.text(first), names.text(second));
    }
}
