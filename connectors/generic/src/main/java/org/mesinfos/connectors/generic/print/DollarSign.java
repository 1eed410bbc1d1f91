package org.mesinfos.connectors.generic.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Meaning of the sign {@code $}, which is that of more than twenty currencies. Codes, postal addresses and forms of account
 * numbers decide; the sign alone is no proof of US dollars. Stateless.
 */
public final class DollarSign {

    /** The default meaning of the sign, in the list of currencies. */
    private static final String DEFAULT = "USD";

    private static final String SIGN = "$";

    /** Everything around the words of a line that is no part of a code, such as the number after {@code US$}. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\d.,:;()\\[\\]*/+-]+");

    /**
     * Forms that are used in one country only, by its currency: the last line of an address with subdivision and postal code,
     * or the number of an account.
     */
    private static final Map<String, Pattern> NATIONAL_FORMS = Map.of(
            DEFAULT,
            Pattern.compile(
                    "\\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]"
                            + "|T[NX]|UT|V[AT]|W[AIVY]) \\d{5}(?:-\\d{4})?(?!\\S)"),
            "CAD",
            Pattern.compile(
                    "\\b(?:AB|BC|MB|N[BLSTU]|ON|PE|QC|SK|YT|Alberta|Manitoba|Ontario|Qu[eé]bec|Saskatchewan)\\)? {1,2}[A-Z]\\d[A-Z] ?\\d[A-Z]\\d\\b"),
            "AUD",
            Pattern.compile("\\b(?:ACT|NSW|NT|QLD|SA|TAS|VIC|WA) \\d{4}(?!\\S)"),
            "NZD",
            Pattern.compile("(?<![\\d-])\\d{2}-\\d{4}-\\d{7}-\\d{2,3}(?![\\d-])"));

    private DollarSign() {}

    /** Returns whether the code of a printed amount is only the default of the sign, which needs evidence. */
    public static boolean isDefault(String code) {
        return DEFAULT.equals(code);
    }

    /** Returns whether a printed currency may be the given one: the sign may be that of every dollar. */
    public static boolean mayMean(String printed, String code) {
        return printed.equals(code) || (isDefault(printed) && Currencies.isDollar(code));
    }

    /** Returns whether a text contains the sign. */
    public static boolean isIn(String text) {
        return text.contains(SIGN);
    }

    /**
     * Returns the currency that a document means by the sign: the only one among its codes and addresses, and those that
     * its terms suggest.
     *
     * @param lines texts of the lines
     * @param terms currencies whose countries use terms of the document
     */
    public static Optional<String> meaning(List<String> lines, Stream<String> terms) {
        Set<String> found = new TreeSet<>();
        for (String line : lines) {
            codes(line).forEach(found::add);
            NATIONAL_FORMS.forEach((code, form) -> {
                if (form.matcher(line).find()) {
                    found.add(code);
                }
            });
        }
        terms.filter(Currencies::isDollar).forEach(found::add);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static Stream<String> codes(String line) {
        return BETWEEN_WORDS
                .splitAsStream(line)
                .filter(word -> !word.equals(SIGN))
                .flatMap(word -> Currencies.ofPrinted(word).stream())
                .filter(Currencies::isDollar);
    }
}
