package org.mesinfos.linkage.rules;

import java.util.function.Predicate;
import org.mesinfos.linkage.features.PersonTable;

/**
 * Comparison of the given names after the first one. Siblings share a first name in some countries: Maria Clara and Maria
 * Helena. Immutable.
 */
final class FurtherGivenNames {

    private final NameWords words;

    FurtherGivenNames(PersonTable table) {
        this.words = new NameWords(table);
    }

    /** Returns whether each of two rows has a further name, and not only its initial, that nothing in the other resembles. */
    boolean areSpeltDifferently(int a, int b) {
        return hasAdditional(a, b, name -> name.length() > 1) && hasAdditional(b, a, name -> name.length() > 1);
    }

    /** Returns whether all given names of one of two rows are names of the other. */
    boolean areAllOfTheOther(int a, int b) {
        return areAllAmong(a, b) || areAllAmong(b, a);
    }

    /** Returns whether all given names of a row are names of another one. */
    boolean areAllAmong(int row, int other) {
        return words.areGivenNamesAmong(row, other);
    }

    /** Returns whether each of two rows has a further name, known or not, that nothing in the other resembles. */
    boolean areOfTwoPeople(int a, int b) {
        return hasAdditional(a, b, name -> true) && hasAdditional(b, a, name -> true);
    }

    private boolean hasAdditional(int row, int other, Predicate<String> isName) {
        for (int i = words.start(row); i < words.end(row); i++) {
            int word = words.word(i);
            boolean further = !words.isFirstGivenName(word, row) && !words.isFamilyName(word, row);
            if (further && isName.test(words.text(word)) && !words.resemblesAnother(word, row, other)) {
                return true;
            }
        }
        return false;
    }
}
