package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.ValueColumn;

/** Comparator of e-mail addresses: whole addresses first, then the parts before the @, then their similarity. */
final class EmailComparator implements FieldComparator {

    private static final int LOCAL_PART = ComparisonField.EMAIL.levelIndex("local_part");
    private static final int TYPO = ComparisonField.EMAIL.levelIndex("typo");
    private static final int CLOSE = ComparisonField.EMAIL.levelIndex("close");
    private static final int DIFFERENT = ComparisonField.EMAIL.levelIndex("different");

    private final ValueColumn locals;
    private final TermFrequencies localTermFrequencies;
    private final SetComparator addresses;

    EmailComparator(
            ValueColumn addresses,
            TermFrequencies addressTermFrequencies,
            ValueColumn locals,
            TermFrequencies localTermFrequencies) {
        this.locals = locals;
        this.localTermFrequencies = localTermFrequencies;
        this.addresses = new SetComparator(
                ComparisonField.EMAIL,
                addresses,
                addressTermFrequencies,
                TYPO,
                CLOSE,
                ValueSimilarity.SimilarityMeasure.EMAIL);
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        addresses.compare(a, b, comparison);
        if (comparison.level(ComparisonField.EMAIL) > LOCAL_PART) {
            int shared = SharedValues.rarest(locals, a, b, localTermFrequencies);
            if (shared != ValueColumn.ABSENT) {
                comparison.set(ComparisonField.EMAIL, LOCAL_PART, localTermFrequencies.adjustment(shared));
            } else if (comparison.level(ComparisonField.EMAIL) != DIFFERENT && onlyNumbersDiffer(a, b)) {
                comparison.set(ComparisonField.EMAIL, DIFFERENT);
            }
        }
    }

    /**
     * Tests whether two addresses have the same letters but different digits, as those of namesakes do. This is not a
     * typing error.
     */
    private boolean onlyNumbersDiffer(int a, int b) {
        for (int i = locals.start(a); i < locals.end(a); i++) {
            for (int j = locals.start(b); j < locals.end(b); j++) {
                if (letters(locals.value(i)).equals(letters(locals.value(j)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String letters(int local) {
        String text = locals.vocabulary().text(local);
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }
}
