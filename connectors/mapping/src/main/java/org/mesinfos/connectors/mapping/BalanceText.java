package org.mesinfos.connectors.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a text names a total or a balance, which is no movement, in the languages of {@code balance-names.txt}. */
public enum BalanceText {
    /** It begins with the name of one, of a single word too: {@code Total}, {@code Saldo per 31.01.}. */
    BEGINS,
    /** It begins with the name of one, of several words, which are nothing else: {@code Nouveau solde au 31/01}. */
    PHRASE,
    /** It is such a name and nothing else. */
    WHOLE;

    /** Whether a text does. */
    public boolean holds(String text) {
        return Names.PATTERNS.get(this).matcher(text).find();
    }

    /** A line of separated values whose first cell begins with the name of one. */
    public static Pattern line() {
        return Names.LINE;
    }

    private static final class Names {

        private static final String RESOURCE = "balance-names.txt";
        private static final List<String> BEGINNINGS = section("[beginnings of texts]");
        private static final List<String> WHOLE_TEXTS = section("[texts that are nothing else, wherever they stand]");
        private static final Pattern LINE = compile("^[\\s\"]*" + AnyPhrase.of(BEGINNINGS) + "\\b");

        private static final Map<BalanceText, Pattern> PATTERNS = new EnumMap<>(Map.of(
                BEGINS, compile("^" + AnyPhrase.of(BEGINNINGS) + "\\b"),
                PHRASE, compile("^" + AnyPhrase.of(phrases().toList()) + "\\b"),
                WHOLE,
                        compile("^"
                                + AnyPhrase.of(Stream.concat(WHOLE_TEXTS.stream(), phrases())
                                        .toList())
                                + "$")));

        private static Stream<String> phrases() {
            return BEGINNINGS.stream().filter(name -> name.indexOf(' ') > 0);
        }

        private static Pattern compile(String expression) {
            return Pattern.compile(expression, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        }

        private static List<String> section(String heading) {
            return WordLists.text(BalanceText.class, RESOURCE)
                    .lines()
                    .dropWhile(line -> !line.equals(heading))
                    .skip(1)
                    .takeWhile(line -> !line.isBlank())
                    .toList();
        }
    }
}
