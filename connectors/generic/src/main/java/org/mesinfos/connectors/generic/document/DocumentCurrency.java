package org.mesinfos.connectors.generic.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DollarSign;
import org.mesinfos.connectors.generic.print.PrintedCurrencies;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Inference of the currency of a document: the most frequent one next to its numbers or, if there is none, in its text.
 * Stateless.
 */
public final class DocumentCurrency {

    private static final Pattern CROWN = Pattern.compile("\\d ?[Kk]r\\b|\\b[Kk]r\\.? ?\\d|[,(] ?[Kk]r\\b");
    private static final Map<String, DocumentPhrases> CROWNS = Map.of(
            "SEK", DocumentPhrases.of("SEK"),
            "DKK", DocumentPhrases.of("DKK"),
            "NOK", DocumentPhrases.of("NOK"));

    private DocumentCurrency() {}

    /** Returns the currency; empty if the document states none, or only a dollar sign whose meaning is unknown. */
    public static Optional<String> infer(Document document) {
        Optional<String> printed = printed(document);
        return printed.filter(DollarSign::isDefault).isPresent() ? dollar(document) : printed.or(() -> crown(document));
    }

    /** Returns the currency that a document means by {@code kr}: that of the only country whose words it has. */
    private static Optional<String> crown(Document document) {
        List<String> lines =
                document.lines().stream().map(line -> line.printed().text()).toList();
        if (lines.stream().noneMatch(line -> CROWN.matcher(line).find())) {
            return Optional.empty();
        }
        List<String> found = CROWNS.entrySet().stream()
                .filter(crown -> lines.stream().anyMatch(crown.getValue()::areIn))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<String> dollar(Document document) {
        return DollarSign.meaning(
                document.lines().stream().map(line -> line.printed().text()).toList(), Stream.empty());
    }

    private static Optional<String> printed(Document document) {
        List<DocumentToken> tokens = document.lines().stream()
                .flatMap(line -> line.tokens().stream())
                .toList();
        return PrintedCurrencies.mostFrequent(tokens.stream()
                        .flatMap(token -> token.number().stream())
                        .flatMap(number -> number.currency().stream()))
                .or(() -> PrintedCurrencies.mostFrequent(tokens.stream()
                        .filter(DocumentToken::isText)
                        .map(token -> PrintedCurrencies.withoutPunctuation(token.text()))
                        .filter(PrintedCurrencies::mayBeCurrency)
                        .filter(word -> !Currencies.isWord(word))
                        .flatMap(word -> Currencies.ofPrinted(word).stream())));
    }
}
