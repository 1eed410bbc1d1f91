package org.mesinfos.linkage.rules;

import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.text.GivenNames;

/**
 * Comparison of the names of people with two family names, in any order. Relatives share one of them, and often a given
 * name, a telephone and an address: Juan Maldonado Flores and Juan Maldonado Ruiz, João Pereira Santos and João Silva
 * Santos. Immutable.
 */
final class TwoFamilyNames {

    /** Letters below which a word may be an initial or a particle. */
    private static final int LEAST_LETTERS = 3;

    private final NameWords words;

    TwoFamilyNames(PersonTable table) {
        this.words = new NameWords(table);
    }

    /**
     * Returns the agreement of two rows in the other one of two family names: different if they share a family name, and
     * each has one that nothing in the other row resembles; missing if they share none, or one of them has a single one.
     */
    ValueAgreement agreement(int a, int b) {
        int shared = 0;
        boolean firstHasOther = false;
        for (int i = words.start(a); i < words.end(a); i++) {
            int word = words.word(i);
            if (isFamilyName(word, a)) {
                boolean common = words.contains(word, b) && isFamilyName(word, b);
                shared += common ? 1 : 0;
                firstHasOther |= !common && !words.resembles(word, b);
            }
        }
        if (shared == 0) {
            return ValueAgreement.MISSING;
        }
        boolean secondHasOther = hasOther(b, a);
        if (firstHasOther && secondHasOther) {
            return ValueAgreement.DIFFERENT;
        }
        return firstHasOther || secondHasOther || shared == 1 ? ValueAgreement.MISSING : ValueAgreement.SAME;
    }

    /** Returns whether a row has a family name that nothing in the other row resembles. */
    private boolean hasOther(int row, int other) {
        for (int i = words.start(row); i < words.end(row); i++) {
            if (isFamilyName(words.word(i), row) && !words.resembles(words.word(i), other)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether a word is a family name. In a full name, the first of two is among the given names, from which only
     * the known ones can be distinguished, unless more records have them as family names: Juan Martín Flores, if others are
     * called Elena Quintero Martín.
     */
    private boolean isFamilyName(int word, int row) {
        String text = words.text(word);
        return text.length() >= LEAST_LETTERS
                && !words.isFirstGivenName(word, row)
                && (words.isFamilyName(word, row)
                        || !GivenNames.builtIn().isKnown(text)
                        || words.isMoreOftenFamilyName(word));
    }
}
