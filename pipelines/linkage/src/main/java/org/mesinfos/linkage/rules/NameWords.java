package org.mesinfos.linkage.rules;

import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.text.NameVariants;
import org.mesinfos.linkage.text.StringDistances;

/** The words of the names in a table, with their similarity. Immutable. */
final class NameWords {

    /** Jaro-Winkler similarity from which on one name may be a misspelling of the other. */
    private static final double SIMILAR = 0.8;

    private final ValueColumn words;
    private final ValueColumn given;
    private final ValueColumn family;
    private final ValueColumn parts;

    NameWords(PersonTable table) {
        this.words = table.column(ValueKind.NAME_WORD);
        this.given = table.column(ValueKind.GIVEN);
        this.family = table.column(ValueKind.FAMILY);
        this.parts = table.column(ValueKind.FAMILY_PART);
    }

    /** Returns the index of the first word of a row. */
    int start(int row) {
        return words.start(row);
    }

    /** Returns the index after the last word of a row. */
    int end(int row) {
        return words.end(row);
    }

    /** Returns the word at an index. */
    int word(int index) {
        return words.value(index);
    }

    /** Returns a word as text. */
    String text(int word) {
        return words.vocabulary().text(word);
    }

    /** Returns whether a word is the first given name of a row. */
    boolean isFirstGivenName(int word, int row) {
        return word == given.first(row);
    }

    /** Returns whether a word is the family name of a row, or part of it. */
    boolean isFamilyName(int word, int row) {
        return contains(family, row, word) || contains(parts, row, word);
    }

    /** Returns whether a word is a family name, or part of one, in more records than it is a given name. */
    boolean isMoreOftenFamilyName(int word) {
        return family.counts().count(word) + parts.counts().count(word)
                > given.counts().count(word);
    }

    /** Returns whether a row has a word that may be another form or a misspelling of a word, or short for it. */
    boolean resembles(int word, int row) {
        for (int i = words.start(row); i < words.end(row); i++) {
            if (areAlike(word, words.value(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether another row has such a word for a word of a row. Words of both rows are those of the same names: the
     * <i>Joon</i> of <i>Yoon Joon</i> is not the <i>Yoon</i> of <i>Yoon Min</i>.
     */
    boolean resemblesAnother(int word, int row, int other) {
        for (int i = words.start(other); i < words.end(other); i++) {
            int candidate = words.value(i);
            if (candidate == word || (!contains(candidate, row) && areAlike(word, candidate))) {
                return true;
            }
        }
        return false;
    }

    private boolean areAlike(int word, int candidate) {
        String name = text(word);
        String other = text(candidate);
        boolean variant = NameVariants.builtIn().areVariants(name, other);
        boolean shortened = name.startsWith(other) || other.startsWith(name);
        return variant || shortened || StringDistances.jaroWinkler(name, other) >= SIMILAR;
    }

    /** Returns whether a row has at least one given name, and all of them are names of another row. */
    boolean areGivenNamesAmong(int row, int other) {
        boolean any = false;
        for (int i = words.start(row); i < words.end(row); i++) {
            if (!isFamilyName(words.value(i), row)) {
                if (!contains(words.value(i), other)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Returns whether a row has a word. */
    boolean contains(int word, int row) {
        return contains(words, row, word);
    }

    private static boolean contains(ValueColumn column, int row, int value) {
        for (int i = column.start(row); i < column.end(row); i++) {
            if (column.value(i) == value) {
                return true;
            }
        }
        return false;
    }
}
