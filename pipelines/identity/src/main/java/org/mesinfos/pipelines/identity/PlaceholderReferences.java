package org.mesinfos.pipelines.identity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.ListedNames;

/**
 * Texts in place of a reference that an organisation does not have. Many customers share them, so that they identify nobody.
 * {@code placeholder-references.properties} lists them. Zeros and punctuation alone are such texts too, and numbers to which a
 * spreadsheet gave an exponent in place of their last digits, such as {@code 9,25E+18}. Stateless.
 */
final class PlaceholderReferences {

    private static final Set<String> TEXTS =
            Set.copyOf(ListedNames.read(PlaceholderReferences.class, "placeholder-references.properties")
                    .of("placeholders"));

    /** A number of at least eleven digits, as a spreadsheet displays or stores it. */
    private static final Pattern WITH_EXPONENT = Pattern.compile("[1-9]([.,][0-9]{1,17})?[Ee](\\+0?)?[1-3][0-9]");

    private PlaceholderReferences() {}

    /** Returns whether the reference of a subject is a placeholder. */
    static boolean contains(Subject subject) {
        String normalised = subject.normalised();
        return isZero(normalised)
                || TEXTS.contains(normalised.toUpperCase(Locale.ROOT))
                // As written, because numbers of accounts, lines, meters and cards are compared without their points.
                || hasExponent(subject.reference().strip());
    }

    private static boolean hasExponent(String reference) {
        return (reference.indexOf('+') > 0 || reference.indexOf('.') == 1 || reference.indexOf(',') == 1)
                && WITH_EXPONENT.matcher(reference).matches();
    }

    private static boolean isZero(String normalised) {
        return normalised.codePoints().noneMatch(c -> c != '0' && Character.isLetterOrDigit(c));
    }
}
