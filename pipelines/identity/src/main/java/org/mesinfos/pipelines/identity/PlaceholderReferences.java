package org.mesinfos.pipelines.identity;

import java.util.Locale;
import java.util.Set;
import org.mesinfos.records.ListedNames;

/**
 * Texts in place of a reference that an organisation does not have. Many customers share them, so that they identify nobody.
 * {@code placeholder-references.properties} lists them; zeros and punctuation alone are such texts too. Stateless.
 */
final class PlaceholderReferences {

    private static final Set<String> TEXTS =
            Set.copyOf(ListedNames.read(PlaceholderReferences.class, "placeholder-references.properties")
                    .of("placeholders"));

    private PlaceholderReferences() {}

    /** Returns whether a normalised reference is a placeholder. */
    static boolean contains(String normalised) {
        return isZero(normalised) || TEXTS.contains(normalised.toUpperCase(Locale.ROOT));
    }

    private static boolean isZero(String normalised) {
        return normalised.codePoints().noneMatch(c -> c != '0' && Character.isLetterOrDigit(c));
    }
}
