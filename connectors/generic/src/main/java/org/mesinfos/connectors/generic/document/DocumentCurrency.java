package org.mesinfos.connectors.generic.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DollarSign;
import org.mesinfos.connectors.generic.print.PrintedCurrencies;
import org.mesinfos.connectors.generic.print.PrintedIban;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Inference of the currency of a document: the most frequent one next to its numbers or, if there is none, in its text.
 * Stateless.
 */
public final class DocumentCurrency {

    private static final Pattern SIGN = Pattern.compile("\\p{Sc}");
    private static final Pattern CROWN = Pattern.compile("\\d ?[Kk]r\\b|\\b[Kk]r\\.? ?\\d|[,(] ?[Kk]r\\b");
    private static final Set<String> CALLED_CROWN = Set.of("SEK", "DKK", "NOK", "ISK");
    private static final Map<String, DocumentPhrases> CROWNS = Map.of(
            "SEK", DocumentPhrases.of("SEK"),
            "DKK", DocumentPhrases.of("DKK"),
            "NOK", DocumentPhrases.of("NOK"));

    private DocumentCurrency() {}

    /** Returns the currency; empty if the document states none, or only a dollar sign whose meaning is unknown. */
    public static Optional<String> infer(Document document) {
        Optional<String> printed = printed(document);
        return printed.isPresent() ? meaning(document, printed.get()) : crown(document);
    }

    /** Returns the currency that a printed code denotes; empty if it is only a dollar sign whose meaning is unknown. */
    public static Optional<String> meaning(Document document, String code) {
        return DollarSign.isDefault(code) ? dollar(document) : Optional.of(code);
    }

    /**
     * Returns the currency that the settings declare for the organisation, of a document that states none; empty if none is
     * declared, or if a word, a sign or the country of an account may contradict it.
     *
     * @param currency declared currency
     */
    public static Optional<String> declared(Optional<String> currency, Document document) {
        return currency.filter(code -> mayBe(code, document));
    }

    private static boolean mayBe(String code, Document document) {
        List<String> lines =
                document.lines().stream().map(line -> line.printed().text()).toList();
        List<DocumentToken> tokens = document.lines().stream()
                .flatMap(line -> line.tokens().stream())
                .toList();
        Stream<String> ofNumbers =
                tokens.stream().flatMap(token -> token.number().stream()).flatMap(number -> number.currency().stream());
        Stream<String> ofWords = tokens.stream()
                .filter(DocumentToken::isText)
                .flatMap(token -> Currencies.ofPrinted(PrintedCurrencies.withoutPunctuation(token.text())).stream());
        Stream<String> ofSigns = lines.stream()
                .flatMap(line -> SIGN.matcher(line).results())
                .map(sign -> Currencies.ofPrinted(sign.group()).orElse(sign.group()));
        Stream<String> ofAccounts = lines.stream()
                .flatMap(line -> PrintedIban.find(line).stream())
                .flatMap(iban -> Currencies.ofCountry(iban.substring(0, 2)).stream());
        return Stream.of(ofNumbers, ofWords, ofSigns, ofAccounts)
                        .flatMap(stated -> stated)
                        .allMatch(stated -> DollarSign.mayMean(stated, code))
                && (CALLED_CROWN.contains(code)
                        || lines.stream().noneMatch(line -> CROWN.matcher(line).find()));
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
