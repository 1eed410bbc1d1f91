package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.ValueColumn;

/** Comparator of family names. */
final class FamilyNameComparator implements FieldComparator {

    private static final int EXACT = 1;
    private static final int PART = ComparisonField.FAMILY_NAME.levelIndex("part");
    private static final int TYPO = ComparisonField.FAMILY_NAME.levelIndex("typo");
    private static final int CLOSE = ComparisonField.FAMILY_NAME.levelIndex("close");
    private static final int DIFFERENT = ComparisonField.FAMILY_NAME.levelIndex("different");

    private final RecordedNames names;
    private final ValueColumn given;
    private final ValueColumn family;
    private final ValueColumn parts;
    private final ValueColumn words;
    private final RecordedNames.NameFrequencies frequencies;
    private final CompoundFamilyNames compounds;

    FamilyNameComparator(RecordedNames names) {
        this.names = names;
        this.given = names.given();
        this.family = names.family();
        this.parts = names.parts();
        this.words = names.words();
        this.frequencies = names.frequencies();
        this.compounds = new CompoundFamilyNames(names);
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        if (family.isEmpty(a) || family.isEmpty(b)) {
            comparison.set(ComparisonField.FAMILY_NAME, ComparisonField.MISSING);
            return;
        }
        int shared = SharedValues.rarest(family, a, b, frequencies.family());
        if (shared != ValueColumn.ABSENT) {
            comparison.set(
                    ComparisonField.FAMILY_NAME,
                    EXACT,
                    names.isUncertain(a, b)
                            ? names.crosswiseAdjustment(shared)
                            : frequencies.family().adjustment(shared));
            return;
        }
        if (names.areSpellings(family.first(a), family.first(b)) || compounds.differInParticles(a, b)) {
            comparison.set(
                    ComparisonField.FAMILY_NAME,
                    EXACT,
                    RecordedNames.smallerAdjustment(frequencies.family(), family.first(a), family.first(b)));
            return;
        }
        shared = sharedPart(a, b);
        if (shared != ValueColumn.ABSENT) {
            if (compounds.differInOneMisspeltPart(a, b)) {
                comparison.set(
                        ComparisonField.FAMILY_NAME,
                        TYPO,
                        RecordedNames.smallerAdjustment(frequencies.family(), family.first(a), family.first(b)));
            } else {
                comparison.set(ComparisonField.FAMILY_NAME, PART, partAdjustment(shared));
            }
            return;
        }
        if (names.isInitial(family.first(a), family.first(b))) {
            comparison.set(ComparisonField.FAMILY_NAME, ComparisonField.MISSING);
            return;
        }
        byte grade = names.bestSimilarity(family, a, family, b);
        if (grade == ValueSimilarity.TYPO) {
            comparison.set(
                    ComparisonField.FAMILY_NAME,
                    TYPO,
                    RecordedNames.smallerAdjustment(frequencies.family(), family.first(a), family.first(b)));
        } else {
            boolean close = grade == ValueSimilarity.CLOSE && !names.areFrequent(family.first(a), family.first(b));
            comparison.set(ComparisonField.FAMILY_NAME, close ? CLOSE : DIFFERENT);
        }
    }

    private int sharedPart(int a, int b) {
        int best = SharedValues.rarest(parts, a, parts, b, frequencies.words());
        best = names.rarer(best, SharedValues.rarest(parts, a, family, b, frequencies.words()));
        best = names.rarer(best, SharedValues.rarest(family, a, parts, b, frequencies.words()));
        best = names.rarer(best, familyAmongOtherNames(a, b));
        return names.rarer(best, familyAmongOtherNames(b, a));
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
                best = names.rarer(best, name);
            }
        }
        return best;
    }

    /** Returns the adjustment of a part of a family name, which may be the whole of another one. */
    private float partAdjustment(int shared) {
        return Math.min(
                frequencies.family().adjustment(shared), frequencies.parts().adjustment(shared));
    }
}
