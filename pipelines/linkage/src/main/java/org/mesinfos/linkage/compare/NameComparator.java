package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.features.Vocabulary;
import org.mesinfos.linkage.text.GivenNames;
import org.mesinfos.linkage.text.NameVariants;

/**
 * Comparator of names: given names, family names, given against family names where they were swapped, and all other
 * words.
 */
final class NameComparator implements FieldComparator {

    private static final int EXACT = 1;
    private static final int VARIANT = ComparisonField.GIVEN_NAME.levelIndex("variant");
    private static final int TYPO = ComparisonField.GIVEN_NAME.levelIndex("typo");
    private static final int INITIAL = ComparisonField.GIVEN_NAME.levelIndex("initial");
    private static final int AMONG_OTHERS = ComparisonField.GIVEN_NAME.levelIndex("among_other_names");
    private static final int CLOSE = ComparisonField.GIVEN_NAME.levelIndex("close");
    private static final int SWAPPED = ComparisonField.GIVEN_NAME.levelIndex("swapped");
    private static final int SWAPPED_TYPO = ComparisonField.GIVEN_NAME.levelIndex("swapped_typo");
    private static final int CROSSWISE = ComparisonField.FAMILY_NAME.levelIndex("crosswise");
    private static final int CROSSWISE_TYPO = ComparisonField.FAMILY_NAME.levelIndex("crosswise_typo");
    private static final int TWO_COMMON = ComparisonField.GIVEN_NAME.levelIndex("two_common_names");
    private static final int OTHER_GIVEN = ComparisonField.GIVEN_NAME.levelIndex("different");
    private static final int PART = ComparisonField.FAMILY_NAME.levelIndex("part");
    private static final int FAMILY_TYPO = ComparisonField.FAMILY_NAME.levelIndex("typo");
    private static final int FAMILY_CLOSE = ComparisonField.FAMILY_NAME.levelIndex("close");
    private static final int OTHER_FAMILY = ComparisonField.FAMILY_NAME.levelIndex("different");
    private static final int NONE_SHARED = ComparisonField.OTHER_NAMES.levelIndex("none_shared");
    private static final float[] WEIGHT_STEPS = {14, 10, 6, 0};

    private final PersonTable table;
    private final ValueColumn given;
    private final ValueColumn family;
    private final ValueColumn parts;
    private final ValueColumn words;
    private final NameFrequencies frequencies;
    private final ValueSimilarity similarity;
    private final Vocabulary vocabulary;
    private final int[][] variants;
    private final FullNameFrequencies fullNames;
    private final int commonNameCount;

    /** Term frequencies of names by column, because a name is not equally frequent as given and as family name. */
    record NameFrequencies(
            TermFrequencies given, TermFrequencies family, TermFrequencies parts, TermFrequencies words) {}

    NameComparator(PersonTable table, NameFrequencies frequencies, int[][] variants, FullNameFrequencies fullNames) {
        this.table = table;
        this.given = table.column(ValueKind.GIVEN);
        this.family = table.column(ValueKind.FAMILY);
        this.parts = table.column(ValueKind.FAMILY_PART);
        this.words = table.column(ValueKind.NAME_WORD);
        this.frequencies = frequencies;
        this.vocabulary = words.vocabulary();
        this.similarity = new ValueSimilarity(vocabulary, ValueSimilarity.SimilarityMeasure.NAME);
        this.variants = variants;
        this.fullNames = fullNames;
        this.commonNameCount = Math.max(5, vocabulary.recordsWithValue() / 5_000);
    }

    /** Returns the variant groups of each name of a vocabulary. */
    static int[][] variants(Vocabulary vocabulary) {
        int[][] groups = new int[vocabulary.size()][];
        for (int name = 0; name < groups.length; name++) {
            groups[name] = NameVariants.builtIn().groups(vocabulary.text(name));
        }
        return groups;
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        comparison.setFullName(hasFullName(a) || hasFullName(b));
        compareGiven(a, b, comparison);
        compareFamily(a, b, comparison);
        boolean notBothAgree = comparison.level(ComparisonField.GIVEN_NAME) == OTHER_GIVEN
                || comparison.level(ComparisonField.FAMILY_NAME) == OTHER_FAMILY
                || comparison.level(ComparisonField.GIVEN_NAME) == ComparisonField.MISSING
                || comparison.level(ComparisonField.FAMILY_NAME) == ComparisonField.MISSING;
        if (notBothAgree) {
            compareCrosswise(a, b, comparison);
        }
        if (comparison.level(ComparisonField.GIVEN_NAME) == EXACT
                && comparison.level(ComparisonField.FAMILY_NAME) == EXACT) {
            comparison.reduceAdjustment(ComparisonField.FAMILY_NAME, fullNames.excessWeight(a, b, given, family));
        }
        compareOtherNames(a, b, comparison);
    }

    /** Returns whether the given name of a row may be its family name. */
    private boolean isUncertain(int a, int b) {
        return table.hasUncertainOrderOfNames(a) || table.hasUncertainOrderOfNames(b);
    }

    private boolean hasFullName(int row) {
        return given.first(row) != ValueColumn.ABSENT && !family.isEmpty(row);
    }

    private void compareGiven(int a, int b, PairComparison comparison) {
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
                    isUncertain(a, b)
                            ? crosswiseAdjustment(shared)
                            : frequencies.given().adjustment(shared));
        } else if (areVariants(first, second)) {
            comparison.set(ComparisonField.GIVEN_NAME, VARIANT, smallerAdjustment(frequencies.given(), first, second));
        } else if (isInitial(first, second)) {
            comparison.set(ComparisonField.GIVEN_NAME, INITIAL);
        } else {
            compareDifferentGiven(a, first, b, second, comparison);
        }
    }

    private void compareDifferentGiven(int a, int first, int b, int second, PairComparison comparison) {
        byte grade = bestSimilarity(given, a, given, b);
        if (grade > ValueSimilarity.DISSIMILAR && areTwoNames(first, second)) {
            comparison.set(ComparisonField.GIVEN_NAME, TWO_COMMON);
        } else if (grade == ValueSimilarity.TYPO) {
            comparison.set(ComparisonField.GIVEN_NAME, TYPO, smallerAdjustment(frequencies.given(), first, second));
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
            comparison.set(ComparisonField.GIVEN_NAME, grade == ValueSimilarity.CLOSE ? CLOSE : OTHER_GIVEN);
        }
    }

    /** Returns whether two names that look alike are two names and not a name and its misspelling. */
    private boolean areTwoNames(int first, int second) {
        return areFrequent(first, second)
                || GivenNames.builtIn().areDifferent(vocabulary.text(first), vocabulary.text(second));
    }

    /** Returns whether both names occur so often that none of them is a misspelling, such as Martin and Martinez. */
    private boolean areFrequent(int first, int second) {
        return vocabulary.count(first) >= commonNameCount && vocabulary.count(second) >= commonNameCount;
    }

    private void compareFamily(int a, int b, PairComparison comparison) {
        if (family.isEmpty(a) || family.isEmpty(b)) {
            comparison.set(ComparisonField.FAMILY_NAME, ComparisonField.MISSING);
            return;
        }
        int shared = SharedValues.rarest(family, a, b, frequencies.family());
        if (shared != ValueColumn.ABSENT) {
            comparison.set(
                    ComparisonField.FAMILY_NAME,
                    EXACT,
                    isUncertain(a, b)
                            ? crosswiseAdjustment(shared)
                            : frequencies.family().adjustment(shared));
            return;
        }
        shared = sharedPart(a, b);
        if (shared != ValueColumn.ABSENT) {
            comparison.set(ComparisonField.FAMILY_NAME, PART, partAdjustment(shared));
            return;
        }
        if (isInitial(family.first(a), family.first(b))) {
            comparison.set(ComparisonField.FAMILY_NAME, ComparisonField.MISSING);
            return;
        }
        byte grade = bestSimilarity(family, a, family, b);
        if (grade == ValueSimilarity.TYPO) {
            comparison.set(
                    ComparisonField.FAMILY_NAME,
                    FAMILY_TYPO,
                    smallerAdjustment(frequencies.family(), family.first(a), family.first(b)));
        } else {
            boolean close = grade == ValueSimilarity.CLOSE && !areFrequent(family.first(a), family.first(b));
            comparison.set(ComparisonField.FAMILY_NAME, close ? FAMILY_CLOSE : OTHER_FAMILY);
        }
    }

    private int sharedPart(int a, int b) {
        int best = SharedValues.rarest(parts, a, parts, b, frequencies.words());
        best = rarer(best, SharedValues.rarest(parts, a, family, b, frequencies.words()));
        best = rarer(best, SharedValues.rarest(family, a, parts, b, frequencies.words()));
        best = rarer(best, familyAmongOtherNames(a, b));
        return rarer(best, familyAmongOtherNames(b, a));
    }

    /**
     * Returns the rarest family name of one row that is among the words of the other, but not its given name: a record
     * with swapped names has the given name of all its namesakes as a family name.
     */
    private int familyAmongOtherNames(int a, int b) {
        int best = ValueColumn.ABSENT;
        for (int i = family.start(a); i < family.end(a); i++) {
            int name = family.value(i);
            if (SharedValues.contains(words, b, name) && !SharedValues.contains(given, b, name)) {
                best = rarer(best, name);
            }
        }
        return best;
    }

    /** Compares given names with family names, if the names do not agree in their own fields. */
    private void compareCrosswise(int a, int b, PairComparison comparison) {
        byte givenToFamily = crosswiseSimilarity(a, b);
        byte familyToGiven = crosswiseSimilarity(b, a);
        boolean oneGivenMissing = given.isEmpty(a) || given.isEmpty(b);
        boolean oneFamilyMissing = family.isEmpty(a) || family.isEmpty(b);
        boolean givenAgrees = isAgreement(comparison.level(ComparisonField.GIVEN_NAME), OTHER_GIVEN);
        boolean familyAgrees = isAgreement(comparison.level(ComparisonField.FAMILY_NAME), OTHER_FAMILY);
        boolean both = givenToFamily > ValueSimilarity.DISSIMILAR && familyToGiven > ValueSimilarity.DISSIMILAR;
        boolean one = (givenToFamily > ValueSimilarity.DISSIMILAR || familyToGiven > ValueSimilarity.DISSIMILAR)
                && (oneGivenMissing || oneFamilyMissing)
                && !givenAgrees
                && !familyAgrees;
        if (!both && !one) {
            return;
        }
        int shared = rarer(
                SharedValues.rarest(given, a, family, b, frequencies.words()),
                SharedValues.rarest(family, a, given, b, frequencies.words()));
        // One error swapped both names, or put the family name into an empty given name. It must not count in both
        // fields.
        if (both) {
            boolean exact = givenToFamily > ValueSimilarity.TYPO && familyToGiven > ValueSimilarity.TYPO;
            comparison.set(
                    ComparisonField.GIVEN_NAME,
                    exact ? SWAPPED : SWAPPED_TYPO,
                    exact ? crosswiseAdjustment(shared) : 0);
            comparison.set(ComparisonField.FAMILY_NAME, ComparisonField.MISSING);
        } else {
            boolean exact = shared != ValueColumn.ABSENT;
            comparison.set(
                    ComparisonField.FAMILY_NAME,
                    exact ? CROSSWISE : CROSSWISE_TYPO,
                    exact ? crosswiseAdjustment(shared) : 0);
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
                : bestSimilarity(given, a, family, b);
    }

    /**
     * Compares all other names. The words of an agreeing compound given name are part of that agreement: Anne and
     * Sophie of Anne-Sophie.
     */
    private void compareOtherNames(int a, int b, PairComparison comparison) {
        boolean givenAgrees = isGivenAgreement(comparison.level(ComparisonField.GIVEN_NAME));
        boolean firstHasOther = false;
        boolean secondHasOther = false;
        float bits = 0;
        for (int i = words.start(a); i < words.end(a); i++) {
            int word = words.value(i);
            if (isOther(word, a, b, givenAgrees)) {
                firstHasOther = true;
                bits += sharedInformation(word, b);
            }
        }
        for (int i = words.start(b); i < words.end(b) && !secondHasOther; i++) {
            secondHasOther = isOther(words.value(i), a, b, givenAgrees);
        }
        int level = firstHasOther && secondHasOther ? NONE_SHARED : ComparisonField.MISSING;
        for (int step = WEIGHT_STEPS.length - 1; step >= 0; step--) {
            if (bits > WEIGHT_STEPS[step]) {
                level = 1 + step;
            }
        }
        comparison.set(ComparisonField.OTHER_NAMES, level);
    }

    /** Returns the information of a word that a row contains too, perhaps in another form; 0 if it does not. */
    private float sharedInformation(int word, int row) {
        if (SharedValues.contains(words, row, word)) {
            return frequencies.words().information(word);
        }
        float most = 0;
        for (int i = words.start(row); variants[word].length > 0 && i < words.end(row); i++) {
            if (areVariants(word, words.value(i))) {
                most = Math.max(
                        most,
                        Math.min(
                                frequencies.words().information(word),
                                frequencies.words().information(words.value(i))));
            }
        }
        return most;
    }

    private boolean isOther(int word, int a, int b, boolean givenAgrees) {
        return !isMain(word, a, b)
                && !(givenAgrees && (isPartOf(word, given.first(a)) || isPartOf(word, given.first(b))));
    }

    private boolean isPartOf(int word, int compound) {
        String part = vocabulary.text(word);
        String whole = vocabulary.text(compound);
        return whole.startsWith(part) || whole.endsWith(part);
    }

    private boolean isMain(int word, int a, int b) {
        return SharedValues.contains(given, a, word)
                || SharedValues.contains(given, b, word)
                || SharedValues.contains(family, a, word)
                || SharedValues.contains(family, b, word)
                || SharedValues.contains(parts, a, word)
                || SharedValues.contains(parts, b, word);
    }

    private byte bestSimilarity(ValueColumn first, int a, ValueColumn second, int b) {
        byte nearest = ValueSimilarity.DISSIMILAR;
        for (int i = first.start(a); i < first.end(a); i++) {
            for (int j = second.start(b); j < second.end(b); j++) {
                if (first.value(i) != second.value(j)) {
                    nearest = (byte) Math.max(nearest, similarity.grade(first.value(i), second.value(j)));
                }
            }
        }
        return nearest;
    }

    private boolean areVariants(int first, int second) {
        for (int group : variants[first]) {
            for (int other : variants[second]) {
                if (group == other) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isInitial(int first, int second) {
        String a = vocabulary.text(first);
        String b = vocabulary.text(second);
        return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    }

    /** Returns the adjustment of the more common of two names, since the rarer one may be its misspelling. */
    private static float smallerAdjustment(TermFrequencies frequencies, int first, int second) {
        return Math.min(frequencies.adjustment(first), frequencies.adjustment(second));
    }

    /** Returns the adjustment of a part of a family name, which may be the whole of another one. */
    private float partAdjustment(int shared) {
        return Math.min(
                frequencies.family().adjustment(shared), frequencies.parts().adjustment(shared));
    }

    /**
     * Returns the adjustment of a name that is a given and a family name: that of the column where it is more common.
     */
    private float crosswiseAdjustment(int shared) {
        return Math.min(
                frequencies.given().adjustment(shared), frequencies.family().adjustment(shared));
    }

    private int rarer(int a, int b) {
        if (a == ValueColumn.ABSENT || b == ValueColumn.ABSENT) {
            return Math.max(a, b);
        }
        return frequencies.words().information(a) >= frequencies.words().information(b) ? a : b;
    }

    private static boolean isGivenAgreement(int level) {
        return level == EXACT || level == VARIANT || level == TYPO || level == CLOSE || level == TWO_COMMON;
    }

    private static boolean isAgreement(int level, int different) {
        return level != ComparisonField.MISSING && level != different;
    }
}
