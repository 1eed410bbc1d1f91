package org.mesinfos.connectors.generic.document;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedCurrencies;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Inference of the currency of a document: the most frequent one next to its numbers or, if there is none, in its text.
 */
public final class DocumentCurrency {

    private DocumentCurrency() {}

    public static Optional<String> infer(Document document) {
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
