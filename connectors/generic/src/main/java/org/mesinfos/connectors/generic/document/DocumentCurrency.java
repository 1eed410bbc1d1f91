package org.mesinfos.connectors.generic.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Inference of the currency of a document: the most frequent one next to its numbers or, if there is none, in its text.
 */
public final class DocumentCurrency {

    private static final String PUNCTUATION = "()[].,:;*";

    private DocumentCurrency() {}

    public static Optional<String> infer(Document document) {
        List<DocumentToken> tokens = document.lines().stream()
                .flatMap(line -> line.tokens().stream())
                .toList();
        return mostFrequent(tokens.stream()
                        .flatMap(token -> token.number().stream())
                        .flatMap(number -> number.currency().stream())
                        .toList())
                .or(() -> mostFrequent(tokens.stream()
                        .filter(DocumentToken::isText)
                        .map(token -> withoutPunctuation(token.text()))
                        .filter(word -> word.length() > 2 || isSymbol(word))
                        .filter(word -> !Currencies.isWord(word))
                        .flatMap(word -> Currencies.ofPrinted(word).stream())
                        .toList()));
    }

    private static boolean isSymbol(String word) {
        return !word.isEmpty() && !Character.isLetter(word.charAt(0));
    }

    private static String withoutPunctuation(String word) {
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

    private static Optional<String> mostFrequent(List<String> codes) {
        Map<String, Integer> counts = new HashMap<>();
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
