package org.mesinfos.connectors.generic.statement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.CountryCurrencies;
import org.mesinfos.connectors.generic.print.CurrencySigns;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * Inference of the currency of a statement: from the header, from its amounts, or from the currency mentioned most
 * often. If none is mentioned, it is the currency of the country of its accounts.
 */
final class StatementCurrency {

    private static final int SHORTEST = 3;
    /** Separator of the parts of a word such as <i>EUR-Konto</i>. */
    private static final Pattern JOINT = Pattern.compile("[-/]");

    /** Currencies of countries that are identified by their account numbers or banks. */
    private static final List<String> NATIONAL = List.of("GBP", "USD", "AUD", "INR", "CAD");

    /** Currencies with the dollar sign. */
    static final Set<String> DOLLARS = Set.of("USD", "AUD", "CAD", "NZD", "SGD", "HKD");

    private StatementCurrency() {}

    static Optional<String> of(List<Section> sections, List<PrintedLine> lines) {
        Optional<String> detected = told(sections, lines);
        return detected.filter("USD"::equals).isPresent()
                ? ofDollars(lines).or(() -> detected)
                : detected;
    }

    /** Returns the dollar currency other than USD that the document names, or whose country it mentions. */
    private static Optional<String> ofDollars(List<PrintedLine> lines) {
        List<String> codes = lines.stream()
                .flatMap(line -> line.words().stream())
                .map(word -> bare(word.text()))
                .filter(DOLLARS::contains)
                .distinct()
                .toList();
        return codes.size() == 1
                ? Optional.of(codes.get(0)).filter(code -> !"USD".equals(code))
                : codes.isEmpty() ? ofNumbers(lines).filter(DOLLARS::contains) : Optional.empty();
    }

    private static Optional<String> told(List<Section> sections, List<PrintedLine> lines) {
        Optional<String> header = sections.stream()
                .flatMap(section -> section.currency().stream())
                .findFirst();
        return header.or(() -> most(besideMovements(sections)))
                .or(() -> most(besideAmounts(lines)))
                .or(() -> most(named(lines)))
                .or(() -> most(ofCountries(sections)))
                .or(() -> ofNumbers(lines));
    }

    private static Stream<String> ofCountries(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.account().stream())
                .filter(account -> account.kind() == Account.Kind.IBAN)
                .flatMap(account -> CountryCurrencies.of(account.number()).stream());
    }

    /** Returns the currency of the country whose terms for accounts and banks the document uses. */
    private static Optional<String> ofNumbers(List<PrintedLine> lines) {
        List<String> printed = lines.stream()
                .map(line -> StatementWords.comparable(line.text()))
                .toList();
        return NATIONAL.stream()
                .filter(code -> printed.stream().anyMatch(line -> StatementWords.TABLE.count(code, line) > 0))
                .findFirst();
    }

    private static Stream<String> besideMovements(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        section.movements().stream()
                                .flatMap(transaction ->
                                        transaction.money().values().stream().flatMap(List::stream)),
                        section.balances().stream().map(BalanceLine::money)))
                .map(PrintedMoney::currency)
                .flatMap(Optional::stream);
    }

    private static Stream<String> besideAmounts(List<PrintedLine> lines) {
        return lines.stream()
                .flatMap(line -> line.money().stream())
                .map(Piece.Amount::value)
                .flatMap(money -> money.currency().stream());
    }

    private static Stream<String> named(List<PrintedLine> lines) {
        return lines.stream()
                .flatMap(line -> line.words().stream())
                .flatMap(word -> Stream.of(JOINT.split(word.text())))
                .map(StatementCurrency::bare)
                .filter(word -> word.length() >= SHORTEST || (!word.isEmpty() && !Character.isLetter(word.charAt(0))))
                .flatMap(word -> CurrencySigns.code(word).stream());
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && isMark(word.charAt(from))) {
            from++;
        }
        while (to > from && isMark(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }

    private static boolean isMark(char c) {
        return "()[].,:;*".indexOf(c) >= 0;
    }

    private static Optional<String> most(Stream<String> codes) {
        Map<String, Integer> counts = new HashMap<>();
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
