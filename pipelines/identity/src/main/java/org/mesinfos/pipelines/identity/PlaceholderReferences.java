package org.mesinfos.pipelines.identity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.records.ListedNames;
import org.mesinfos.records.SubjectKind;

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

    /** The same without the point, as numbers of accounts, lines, meters and cards are compared. */
    private static final Pattern WITHOUT_POINT = Pattern.compile("[1-9][0-9]{0,17}[Ee]\\+0?[1-3][0-9]");

    private PlaceholderReferences() {}

    /** Returns whether the normalised reference of a subject is a placeholder. */
    static boolean contains(SubjectKind kind, String normalised) {
        return isZero(normalised)
                || TEXTS.contains(normalised.toUpperCase(Locale.ROOT))
                || hasExponent(kind, normalised);
    }

    private static boolean hasExponent(SubjectKind kind, String normalised) {
        boolean plus = normalised.indexOf('+') > 0;
        return switch (kind) {
            case CUSTOMER, CONTRACT ->
                (plus || normalised.indexOf('.') == 1 || normalised.indexOf(',') == 1)
                        && WITH_EXPONENT.matcher(normalised).matches();
            case ACCOUNT, LINE, USAGE_POINT, CARD ->
                (plus && WITHOUT_POINT.matcher(normalised).matches())
                        || (normalised.indexOf(',') == 1
                                && WITH_EXPONENT.matcher(normalised).matches());
        };
    }

    private static boolean isZero(String normalised) {
        return normalised.codePoints().noneMatch(c -> c != '0' && Character.isLetterOrDigit(c));
    }
}
