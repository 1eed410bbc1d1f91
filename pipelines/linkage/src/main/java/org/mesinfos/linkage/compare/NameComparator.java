package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.Column;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;
import org.mesinfos.linkage.features.Vocabulary;
import org.mesinfos.linkage.text.NameVariants;

/**
 * Comparator of names: given names, family names, given against family names where they were swapped, and all other
 * words.
 */
final class NameComparator implements FieldComparator {

    private static final int EXACT = 1;
    private static final int VARIANT = Field.GIVEN_NAME.level("variant");
    private static final int TYPO = Field.GIVEN_NAME.level("typo");
    private static final int INITIAL = Field.GIVEN_NAME.level("initial");
    private static final int AMONG_OTHERS = Field.GIVEN_NAME.level("among_other_names");
    private static final int CLOSE = Field.GIVEN_NAME.level("close");
    private static final int SWAPPED = Field.GIVEN_NAME.level("swapped");
    private static final int SWAPPED_TYPO = Field.GIVEN_NAME.level("swapped_typo");
    private static final int CROSSWISE = Field.FAMILY_NAME.level("crosswise");
    private static final int CROSSWISE_TYPO = Field.FAMILY_NAME.level("crosswise_typo");
    private static final int TWO_COMMON = Field.GIVEN_NAME.level("two_common_names");
    private static final int OTHER_GIVEN = Field.GIVEN_NAME.level("different");
    private static final int PART = Field.FAMILY_NAME.level("part");
    private static final int FAMILY_TYPO = Field.FAMILY_NAME.level("typo");
    private static final int FAMILY_CLOSE = Field.FAMILY_NAME.level("close");
    private static final int OTHER_FAMILY = Field.FAMILY_NAME.level("different");
    private static final int NONE_SHARED = Field.OTHER_NAMES.level("none_shared");
    private static final float[] STEPS = {14, 10, 6, 0};

    private final Column given;
    private final Column family;
    private final Column parts;
    private final Column words;
    private final Rarities termFrequencies;
    private final Nearness similarity;
    private final Vocabulary vocabulary;
    private final int[][] variants;
    private final FullNames fullNames;
    private final int commonNameCount;

    NameComparator(PersonTable table, Rarities termFrequencies, int[][] variants, FullNames fullNames) {
        this.given = table.column(Kind.GIVEN);
        this.family = table.column(Kind.FAMILY);
        this.parts = table.column(Kind.FAMILY_PART);
        this.words = table.column(Kind.NAME_WORD);
        this.termFrequencies = termFrequencies;
        this.vocabulary = words.vocabulary();
        this.similarity = new Nearness(vocabulary, Nearness.Measure.NAME);
        this.variants = variants;
        this.fullNames = fullNames;
        this.commonNameCount = Math.max(5, vocabulary.holders() / 5_000);
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
        compareGiven(a, b, comparison);
        compareFamily(a, b, comparison);
        boolean notBothAgree = comparison.level(Field.GIVEN_NAME) == OTHER_GIVEN
                || comparison.level(Field.FAMILY_NAME) == OTHER_FAMILY
                || comparison.level(Field.GIVEN_NAME) == Field.MISSING
                || comparison.level(Field.FAMILY_NAME) == Field.MISSING;
        if (notBothAgree) {
            compareCrosswise(a, b, comparison);
        }
        if (comparison.level(Field.GIVEN_NAME) == EXACT && comparison.level(Field.FAMILY_NAME) == EXACT) {
            comparison.lower(Field.FAMILY_NAME, fullNames.excess(a, b, given, family));
        }
        compareOthers(a, b, comparison);
    }

    private void compareGiven(int a, int b, PairComparison comparison) {
        int first = given.first(a);
        int second = given.first(b);
        if (first == Column.ABSENT || second == Column.ABSENT) {
            comparison.set(Field.GIVEN_NAME, Field.MISSING);
            return;
        }
        // All given names joined are rarer than the first one, but the additional names are compared as other names.
        int shared = first == second ? first : Shared.rarest(given, a, b, termFrequencies);
        if (shared != Column.ABSENT) {
            comparison.set(Field.GIVEN_NAME, EXACT, termFrequencies.relative(shared));
        } else if (areVariants(first, second)) {
            comparison.set(Field.GIVEN_NAME, VARIANT, common(first, second));
        } else if (isInitial(first, second)) {
            comparison.set(Field.GIVEN_NAME, INITIAL);
        } else {
            compareDifferentGiven(a, first, b, second, comparison);
        }
    }

    private void compareDifferentGiven(int a, int first, int b, int second, PairComparison comparison) {
        byte grade = nearest(given, a, given, b);
        if (grade == Nearness.TYPO) {
            boolean common = vocabulary.count(first) >= commonNameCount && vocabulary.count(second) >= commonNameCount;
            comparison.set(Field.GIVEN_NAME, common ? TWO_COMMON : TYPO, common ? 0 : common(first, second));
        } else if (Shared.holds(words, b, first) && !Shared.holds(family, b, first)) {
            comparison.set(Field.GIVEN_NAME, AMONG_OTHERS, termFrequencies.relative(first));
        } else if (Shared.holds(words, a, second) && !Shared.holds(family, a, second)) {
            comparison.set(Field.GIVEN_NAME, AMONG_OTHERS, termFrequencies.relative(second));
        } else {
            comparison.set(Field.GIVEN_NAME, grade == Nearness.CLOSE ? CLOSE : OTHER_GIVEN);
        }
    }

    private void compareFamily(int a, int b, PairComparison comparison) {
        if (family.isEmpty(a) || family.isEmpty(b)) {
            comparison.set(Field.FAMILY_NAME, Field.MISSING);
            return;
        }
        int shared = Shared.rarest(family, a, b, termFrequencies);
        if (shared != Column.ABSENT) {
            comparison.set(Field.FAMILY_NAME, EXACT, termFrequencies.relative(shared));
            return;
        }
        shared = sharedPart(a, b);
        if (shared != Column.ABSENT) {
            comparison.set(Field.FAMILY_NAME, PART, termFrequencies.relative(shared));
            return;
        }
        byte grade = nearest(family, a, family, b);
        if (grade == Nearness.TYPO) {
            comparison.set(Field.FAMILY_NAME, FAMILY_TYPO, common(family.first(a), family.first(b)));
        } else {
            comparison.set(Field.FAMILY_NAME, grade == Nearness.CLOSE ? FAMILY_CLOSE : OTHER_FAMILY);
        }
    }

    private int sharedPart(int a, int b) {
        int best = Shared.rarest(parts, a, parts, b, termFrequencies);
        best = rarer(best, Shared.rarest(parts, a, family, b, termFrequencies));
        best = rarer(best, Shared.rarest(family, a, parts, b, termFrequencies));
        best = rarer(best, Shared.rarest(family, a, words, b, termFrequencies));
        return rarer(best, Shared.rarest(words, a, family, b, termFrequencies));
    }

    /** Compares given names with family names, if the names do not agree in their own fields. */
    private void compareCrosswise(int a, int b, PairComparison comparison) {
        byte givenToFamily = crosswise(a, b);
        byte familyToGiven = crosswise(b, a);
        boolean oneGivenMissing = given.isEmpty(a) || given.isEmpty(b);
        boolean oneFamilyMissing = family.isEmpty(a) || family.isEmpty(b);
        boolean givenAgrees = isAgreement(comparison.level(Field.GIVEN_NAME), OTHER_GIVEN);
        boolean familyAgrees = isAgreement(comparison.level(Field.FAMILY_NAME), OTHER_FAMILY);
        boolean both = givenToFamily > Nearness.FAR && familyToGiven > Nearness.FAR;
        boolean one = (givenToFamily > Nearness.FAR || familyToGiven > Nearness.FAR)
                && (oneGivenMissing || oneFamilyMissing)
                && !givenAgrees
                && !familyAgrees;
        if (!both && !one) {
            return;
        }
        int shared = rarer(
                Shared.rarest(given, a, family, b, termFrequencies),
                Shared.rarest(family, a, given, b, termFrequencies));
        // One error swapped both names, or put the family name into an empty given name. It must not count in both
        // fields.
        if (both) {
            boolean exact = givenToFamily > Nearness.TYPO && familyToGiven > Nearness.TYPO;
            comparison.set(
                    Field.GIVEN_NAME,
                    exact ? SWAPPED : SWAPPED_TYPO,
                    exact ? termFrequencies.relative(shared) : 0);
            comparison.set(Field.FAMILY_NAME, Field.MISSING);
        } else {
            boolean exact = shared != Column.ABSENT;
            comparison.set(
                    Field.FAMILY_NAME,
                    exact ? CROSSWISE : CROSSWISE_TYPO,
                    exact ? termFrequencies.relative(shared) : 0);
            comparison.set(Field.GIVEN_NAME, Field.MISSING);
        }
    }

    /**
     * Returns the similarity of the given name of one row and the family name of the other; higher than all grades if
     * they are equal.
     */
    private byte crosswise(int a, int b) {
        if (given.isEmpty(a) || family.isEmpty(b)) {
            return Nearness.FAR;
        }
        return Shared.rarest(given, a, family, b, termFrequencies) != Column.ABSENT
                ? Nearness.TYPO + 1
                : nearest(given, a, family, b);
    }

    /** The words of an agreeing compound given name are part of that agreement: Anne and Sophie of Anne-Sophie. */
    private void compareOthers(int a, int b, PairComparison comparison) {
        boolean givenAgrees = isGivenAgreement(comparison.level(Field.GIVEN_NAME));
        boolean firstHasOther = false;
        boolean secondHasOther = false;
        float bits = 0;
        for (int i = words.start(a); i < words.end(a); i++) {
            int word = words.value(i);
            if (isOther(word, a, b, givenAgrees)) {
                firstHasOther = true;
                bits += Shared.holds(words, b, word) ? termFrequencies.bits(word) : 0;
            }
        }
        for (int i = words.start(b); i < words.end(b) && !secondHasOther; i++) {
            secondHasOther = isOther(words.value(i), a, b, givenAgrees);
        }
        int level = firstHasOther && secondHasOther ? NONE_SHARED : Field.MISSING;
        for (int step = STEPS.length - 1; step >= 0; step--) {
            if (bits > STEPS[step]) {
                level = 1 + step;
            }
        }
        comparison.set(Field.OTHER_NAMES, level);
    }

    private boolean isOther(int word, int a, int b, boolean givenAgrees) {
        return !isMain(word, a, b)
                && !(givenAgrees && (isInside(word, given.first(a)) || isInside(word, given.first(b))));
    }

    private boolean isInside(int word, int compound) {
        String part = vocabulary.text(word);
        String whole = vocabulary.text(compound);
        return whole.startsWith(part) || whole.endsWith(part);
    }

    private boolean isMain(int word, int a, int b) {
        return Shared.holds(given, a, word)
                || Shared.holds(given, b, word)
                || Shared.holds(family, a, word)
                || Shared.holds(family, b, word)
                || Shared.holds(parts, a, word)
                || Shared.holds(parts, b, word);
    }

    private byte nearest(Column first, int a, Column second, int b) {
        byte nearest = Nearness.FAR;
        for (int i = first.start(a); i < first.end(a); i++) {
            for (int j = second.start(b); j < second.end(b); j++) {
                if (first.value(i) != second.value(j)) {
                    nearest = (byte) Math.max(nearest, similarity.of(first.value(i), second.value(j)));
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
    private float common(int first, int second) {
        return Math.min(termFrequencies.relative(first), termFrequencies.relative(second));
    }

    private int rarer(int a, int b) {
        if (a == Column.ABSENT || b == Column.ABSENT) {
            return Math.max(a, b);
        }
        return termFrequencies.bits(a) >= termFrequencies.bits(b) ? a : b;
    }

    private static boolean isGivenAgreement(int level) {
        return level == EXACT || level == VARIANT || level == TYPO || level == CLOSE || level == TWO_COMMON;
    }

    private static boolean isAgreement(int level, int different) {
        return level != Field.MISSING && level != different;
    }
}
