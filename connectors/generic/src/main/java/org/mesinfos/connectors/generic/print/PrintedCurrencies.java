package org.mesinfos.connectors.generic.print;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Words that may name a currency, and the choice among several currencies of a document. */
public final class PrintedCurrencies {

    private static final String PUNCTUATION = "()[].,:;*";

    private PrintedCurrencies() {}

    /** Returns a word without the punctuation around it. */
    public static String withoutPunctuation(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && PUNCTUATION.indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && PUNCTUATION.indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    /** Returns whether a word is a symbol or long enough for a code. Symbols of letters, such as kr, are also words. */
    public static boolean mayBeCurrency(String word) {
        return word.length() > 2 || (!word.isEmpty() && !Character.isLetter(word.charAt(0)));
    }

    /** Returns the most frequent code; of several, the first of the alphabet. */
    public static Optional<String> mostFrequent(Stream<String> codes) {
        Map<String, Integer> counts = new HashMap<>();
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
