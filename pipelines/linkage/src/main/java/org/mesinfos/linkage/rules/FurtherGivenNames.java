package org.mesinfos.linkage.rules;

import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.features.Vocabulary;
import org.mesinfos.linkage.text.GivenNames;
import org.mesinfos.linkage.text.NameVariants;
import org.mesinfos.linkage.text.StringDistances;

/**
 * Comparison of the given names after the first one. Siblings share a first name in some countries: Maria Clara and Maria
 * Helena. Immutable.
 */
final class FurtherGivenNames {

    /** Jaro-Winkler similarity from which on one name may be a misspelling of the other. */
    private static final double SIMILAR = 0.8;

    private final ValueColumn given;
    private final ValueColumn family;
    private final ValueColumn parts;
    private final ValueColumn words;

    FurtherGivenNames(PersonTable table) {
        this.given = table.column(ValueKind.GIVEN);
        this.family = table.column(ValueKind.FAMILY);
        this.parts = table.column(ValueKind.FAMILY_PART);
        this.words = table.column(ValueKind.NAME_WORD);
    }

    /** Returns whether each of two rows has a known given name that nothing in the other resembles. */
    boolean differ(int a, int b) {
        return hasAdditional(a, b) && hasAdditional(b, a);
    }

    private boolean hasAdditional(int row, int other) {
        Vocabulary names = words.vocabulary();
        for (int i = words.start(row); i < words.end(row); i++) {
            int word = words.value(i);
            if (!isMain(word, row) && GivenNames.builtIn().isKnown(names.text(word)) && !resembles(word, other)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a word is the first given name of a row, or part of its family name. */
    private boolean isMain(int word, int row) {
        return word == given.first(row) || contains(family, row, word) || contains(parts, row, word);
    }

    private boolean resembles(int word, int row) {
        String name = words.vocabulary().text(word);
        for (int i = words.start(row); i < words.end(row); i++) {
            String other = words.vocabulary().text(words.value(i));
            boolean variant = NameVariants.builtIn().areVariants(name, other);
            boolean shortened = name.startsWith(other) || other.startsWith(name);
            if (variant || shortened || StringDistances.jaroWinkler(name, other) >= SIMILAR) {
                return true;
            }
        }
        return false;
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
