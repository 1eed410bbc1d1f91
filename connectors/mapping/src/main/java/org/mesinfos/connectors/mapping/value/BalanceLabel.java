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
    /** The text starts with a name of several words, which has no other meaning: {@code Nouveau solde au 31/01}. */
    PHRASE,
    /** The text is exactly such a name. */
    WHOLE;

    /** Returns whether a text names a total or a balance in this way. */
    public boolean matches(String text) {
        return Objects.requireNonNull(Names.PATTERNS.get(this), "PATTERNS has an entry for each constant")
                .matcher(text)
                .find();
    }

    /** Returns a pattern for a line of separated values whose first cell starts with such a name. */
    public static Pattern linePattern() {
        return Names.LINE;
    }

    private static final class Names {

        private static final String RESOURCE = "balance-names.txt";
        private static final List<String> PREFIXES = section("[prefixes]");
        private static final List<String> WHOLE_TEXTS = section("[whole texts]");
        private static final Pattern LINE = compile("^[\\s\"]*" + PhrasePattern.of(PREFIXES) + "\\b");

        private static final Map<BalanceLabel, Pattern> PATTERNS = new EnumMap<>(Map.of(
                BEGINS, compile("^" + PhrasePattern.of(PREFIXES) + "\\b"),
                PHRASE, compile("^" + PhrasePattern.of(phrases().toList()) + "\\b"),
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
                    .toList();
        }
    }
}
