package org.mesinfos.pipelines.enrich;

import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.value.TextFolding;

/** Normalisation of town names for comparison. */
final class PlaceName {

    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z0-9]+");
    /** Additions for postal delivery: a CEDEX with its number, or the district of a city. */
    private static final Pattern POSTAL_SUFFIX =
            Pattern.compile(" (CEDEX( [0-9]{1,2})?|[0-9]{1,2}( ?(E|ER|EME))?( ARRONDISSEMENT)?)$");

    private static final Pattern SAINT = Pattern.compile("\\bST\\b");
    private static final Pattern SAINTE = Pattern.compile("\\bSTE\\b");

    private PlaceName() {}

    /**
     * Returns the name in upper case without accents, punctuation and postal suffixes; {@code St} and {@code Ste} in
     * full.
     */
    static String normalised(String name) {
        String ascii =
                NO_LETTERS.matcher(TextFolding.fold(name)).replaceAll(" ").strip();
        ascii = SAINT.matcher(ascii).replaceAll("SAINT");
        ascii = SAINTE.matcher(ascii).replaceAll("SAINTE");
        return POSTAL_SUFFIX.matcher(ascii).replaceFirst("");
    }
}
