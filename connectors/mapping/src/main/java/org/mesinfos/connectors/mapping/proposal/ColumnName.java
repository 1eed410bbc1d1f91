package org.mesinfos.connectors.mapping.proposal;

import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.NormalisedText;

/**
 * The name of a column as words: in capitals, without accents and signs, one space between two.
 *
 * @param words such as {@code DATE DE NAISSANCE}
 */
record ColumnName(String words) {

    private static final Pattern CASE_CHANGES = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SIGNS = Pattern.compile("[^A-Z0-9]+");

    static ColumnName of(String delivered) {
        String apart = CASE_CHANGES.matcher(delivered).replaceAll(" ");
        return new ColumnName(
                SIGNS.matcher(NormalisedText.of(apart)).replaceAll(" ").strip());
    }

    /** Whether a phrase is in the name, as whole words. */
    boolean holds(String phrase) {
        return (" " + words + " ").contains(" " + phrase + " ");
    }
}
