package org.mesinfos.connectors.mapping.proposal;

import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/**
 * Name of a column as a sequence of words: upper case, without accents and symbols, separated by single spaces.
 *
 * @param words words such as {@code DATE DE NAISSANCE}
 */
record ColumnName(String words) {

    private static final Pattern CASE_CHANGES = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SIGNS = Pattern.compile("[^A-Z0-9]+");

    static ColumnName of(String delivered) {
        String separated = CASE_CHANGES.matcher(delivered).replaceAll(" ");
        return new ColumnName(
                SIGNS.matcher(NormalisedText.of(separated)).replaceAll(" ").strip());
    }

    /** Returns whether the name contains a phrase as whole words. */
    boolean contains(String phrase) {
        return (" " + words + " ").contains(" " + phrase + " ");
    }
}
