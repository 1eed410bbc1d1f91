package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.ValueColumn;

/**
 * Comparator of the names that are neither the first given name nor the family name. The words of an agreeing compound
 * given name are part of that agreement: Anne and Sophie of Anne-Sophie.
 */
final class OtherNameComparator implements FieldComparator {

    private static final int EXACT = 1;
    private static final int VARIANT = ComparisonField.GIVEN_NAME.levelIndex("variant");
    private static final int TYPO = ComparisonField.GIVEN_NAME.levelIndex("typo");
    private static final int CLOSE = ComparisonField.GIVEN_NAME.levelIndex("close");
    private static final int TWO_COMMON = ComparisonField.GIVEN_NAME.levelIndex("two_common_names");
    private static final int NONE_SHARED = ComparisonField.OTHER_NAMES.levelIndex("none_shared");
    private static final float[] WEIGHT_STEPS = {14, 10, 6, 0};

    private final RecordedNames names;
    private final ValueColumn given;
    private final ValueColumn family;
    private final ValueColumn parts;
    private final ValueColumn words;
    private final RecordedNames.NameFrequencies frequencies;

    OtherNameComparator(RecordedNames names) {
        this.names = names;
        this.given = names.given();
        this.family = names.family();
        this.parts = names.parts();
        this.words = names.words();
        this.frequencies = names.frequencies();
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
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
        for (int i = words.start(row); names.hasVariants(word) && i < words.end(row); i++) {
            if (names.areVariants(word, words.value(i))) {
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
        String part = names.text(word);
        String whole = names.text(compound);
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

    private static boolean isGivenAgreement(int level) {
        return level == EXACT || level == VARIANT || level == TYPO || level == CLOSE || level == TWO_COMMON;
    }
}
