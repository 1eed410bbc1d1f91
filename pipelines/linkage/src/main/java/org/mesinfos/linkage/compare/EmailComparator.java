package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.Column;

/** Comparator of e-mail addresses: whole addresses first, then the parts before the @, then their similarity. */
final class EmailComparator implements FieldComparator {

    private static final int LOCAL_PART = Field.EMAIL.level("local_part");
    private static final int TYPO = Field.EMAIL.level("typo");
    private static final int CLOSE = Field.EMAIL.level("close");
    private static final int DIFFERENT = Field.EMAIL.level("different");

    private final Column locals;
    private final Rarities localTermFrequencies;
    private final SetComparator addresses;

    EmailComparator(Column addresses, Rarities addressTermFrequencies, Column locals, Rarities localTermFrequencies) {
        this.locals = locals;
        this.localTermFrequencies = localTermFrequencies;
        this.addresses =
                new SetComparator(Field.EMAIL, addresses, addressTermFrequencies, TYPO, CLOSE, Nearness.Measure.EMAIL);
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        addresses.compare(a, b, comparison);
        if (comparison.level(Field.EMAIL) > LOCAL_PART) {
            int shared = Shared.rarest(locals, a, b, localTermFrequencies);
            if (shared != Column.ABSENT) {
                comparison.set(Field.EMAIL, LOCAL_PART, localTermFrequencies.relative(shared));
            } else if (comparison.level(Field.EMAIL) != DIFFERENT && onlyNumbersDiffer(a, b)) {
                comparison.set(Field.EMAIL, DIFFERENT);
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
