package org.mesinfos.connectors.generic.table.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.value.WordLists;

/**
 * Currencies of signs beside amounts. Several currencies share signs such as <i>kr</i>: the language of the column names shows
 * which one is meant, by a word of one language, and of no other one whose countries use the sign.
 */
public final class CurrencySigns {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** A currency with its signs and the words of its language, in lower case. */
    private record Entry(String code, Set<String> signs, Set<String> words) {}

    private static final List<Entry> ENTRIES =
            WordLists.named(CurrencySigns.class, "currency-signs.txt").entrySet().stream()
                    .map(line -> new Entry(
                            line.getKey(),
                            words(line.getValue().get(0)),
                            words(line.getValue().get(1))))
                    .toList();

    private CurrencySigns() {}

    /**
     * Returns the currency that a sign means in a table with these column names; empty if the names do not show it.
     *
     * @param sign as delivered, or the code of a currency
     */
    public static Optional<String> currencyOf(String sign, Collection<String> names) {
        String symbol = Currencies.symbols().get(sign);
        if (symbol != null || Currencies.isCode(sign)) {
            return Optional.of(symbol == null ? sign : symbol);
        }
        Set<String> words = names.stream()
                .flatMap(NO_WORD::splitAsStream)
                .map(CurrencySigns::lowerCase)
                .collect(Collectors.toSet());
        List<String> currencies = ENTRIES.stream()
                .filter(entry -> entry.signs().contains(lowerCase(sign)))
                .filter(entry -> entry.words().stream().anyMatch(words::contains))
                .map(Entry::code)
                .toList();
        return currencies.size() == 1 ? Optional.of(currencies.get(0)) : Optional.empty();
    }

    /** Returns whether a text is such a sign, in letters of any case. */
    public static boolean isSign(String text) {
        return ENTRIES.stream().anyMatch(entry -> entry.signs().contains(lowerCase(text)));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ", -1)).map(CurrencySigns::lowerCase).collect(Collectors.toUnmodifiableSet());
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
