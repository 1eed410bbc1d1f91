package org.mesinfos.connectors.mapping.value;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A way to recognise a text that names a total or a balance, and therefore describes no transaction. The names, in
 * several languages, are in {@code balance-names.txt}.
 */
public enum BalanceLabel {
    /** The text starts with a name, even of one word: {@code Total}, {@code Saldo per 31.01.}. */
    BEGINS,
    /**
     * The text starts with a name of several words, which has no other meaning: {@code Nouveau solde au 31/01}. Or it has
     * nothing but a name of balances, words that qualify one, joints such as prepositions, and dates: {@code Saldo do dia}.
     */
    PHRASE,
    /** The text is exactly such a name. */
    WHOLE;

    /** A caption whose letters are apart, such as {@code S A L D O}. */
    private static final Pattern SPACED_LETTERS = Pattern.compile("\\p{L}(?: \\p{L}){3,}");

    private static final Pattern LEADING_MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+");

    /**
     * Returns whether a text names a total or a balance in this way, with or without marks before it. Letters that are apart
     * are those of a caption, so that any name suffices.
     */
    public boolean matches(String text) {
        String caption = LEADING_MARKS.matcher(text).replaceFirst("");
        return SPACED_LETTERS.matcher(caption).matches()
                ? pattern(BEGINS).matcher(caption.replace(" ", "")).find()
                : pattern(this).matcher(caption).find();
    }

    private static Pattern pattern(BalanceLabel label) {
        return Objects.requireNonNull(Names.PATTERNS.get(label), "PATTERNS has an entry for each constant");
    }

    /** Returns whether a text names the amount at disposal, which may also be the text of a payment: {@code Available funds}. */
    public static boolean isAmountAtDisposal(String text) {
        return Names.AT_DISPOSAL.matcher(text).find();
    }

    /** Returns a pattern for a line of separated values whose first cell starts with such a name. */
    public static Pattern linePattern() {
        return Names.LINE;
    }

    private static final class Names {

        private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\P{L}]*");
        private static final String RESOURCE = "balance-names.txt";
        private static final List<String> PREFIXES = section("[prefixes]");
        private static final List<String> WHOLE_TEXTS = section("[whole texts]");
        private static final String JOINTS = PhrasePattern.of(section("[joints]")) + "\\b";
        private static final String QUALIFIERS = PhrasePattern.of(section("[qualifiers]")) + "\\b";
        /** A noun, at least one qualifier, and joints or dates beside it. */
        private static final String QUALIFIED = PhrasePattern.of(section("[nouns]"))
                + "(?:\\W+" + JOINTS + ")*\\W+" + QUALIFIERS
                + "(?:\\W+(?:" + JOINTS + "|" + QUALIFIERS + "|\\d+))*\\W*$";

        private static final Pattern AT_DISPOSAL = compile("^" + PhrasePattern.of(section("[at disposal]")) + "$");

        private static final Pattern LINE = compile("^[\\s\"]*" + PhrasePattern.of(PREFIXES) + "\\b");

        private static final Map<BalanceLabel, Pattern> PATTERNS = new EnumMap<>(Map.of(
                BEGINS, compile("^" + PhrasePattern.of(PREFIXES) + "\\b"),
                PHRASE, compile("^(?:" + PhrasePattern.of(phrases().toList()) + "\\b|" + QUALIFIED + ")"),
                WHOLE,
                        compile("^"
                                + PhrasePattern.of(Stream.concat(WHOLE_TEXTS.stream(), phrases())
                                        .toList())
                                + "$")));

        private static Stream<String> phrases() {
            return PREFIXES.stream().filter(name -> name.indexOf(' ') > 0);
        }

        private static Pattern compile(String expression) {
            return Pattern.compile(expression, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        }

        private static List<String> section(String heading) {
            return WordLists.text(BalanceLabel.class, RESOURCE)
                    .lines()
                    .dropWhile(line -> !line.equals(heading))
                    .skip(1)
                    .takeWhile(line -> !line.isBlank())
                    .flatMap(name -> Stream.of(name, withoutAccents(name)).distinct())
                    .toList();
        }

        /** Returns a name in Latin letters without its accents, which names in capitals often lack. */
        private static String withoutAccents(String name) {
            return LATIN.matcher(name).matches() ? NormalisedText.of(name) : name;
        }
    }
}
