package org.mesinfos.connectors.generic.statement.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DollarSign;
import org.mesinfos.connectors.generic.print.PrintedCurrencies;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.mapping.value.Currencies;

/** Currency of the country of the accounts or of the bank, by numbers, terms and rows of a statement. */
final class NationalCurrency {

    /** An amount after the sign of its currency. */
    private static final Pattern SIGNED_AMOUNT = Pattern.compile("(\\p{Sc})\\d[\\d.,]*");

    /** Currencies of countries that are identified by their account numbers or banks. */
    private static final List<String> CODES = List.of("GBP", "USD", "AUD", "INR", "CAD");

    private static final String TERMS = "";

    private static final String NAMES = "named-";

    /** Currencies whose names are known. */
    private static final List<String> NAMED = List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");

    private NationalCurrency() {}

    /** Returns the only dollars that lines name, such as <i>Canadian dollars</i>; empty if they name several. */
    static Optional<String> named(List<PrintedLine> lines) {
        return only(codes(NAMED, NAMES, lines));
    }

    /** Returns the currency of such a country, if the amounts in sentences have no other one. */
    static Optional<String> printed(List<AccountSection> sections, List<PrintedLine> lines) {
        return find(sections, lines).filter(code -> !DollarSign.isDefault(code) && isOnlyCodeOfSentences(code, lines));
    }

    /** Returns the currency that a dollar sign means. */
    static Optional<String> dollar(List<AccountSection> sections, List<PrintedLine> lines) {
        return DollarSign.meaning(
                lines.stream().map(PrintedLine::text).toList(),
                Stream.of(codes(CODES, TERMS, lines), codes(NAMED, NAMES, lines), DollarsOfRows.find(sections))
                        .flatMap(found -> found));
    }

    /** Returns the currency of the country of an account, or of the only country whose terms the document uses. */
    static Optional<String> find(List<AccountSection> sections, List<PrintedLine> lines) {
        return PrintedCurrencies.mostFrequent(ofAccountCountries(sections)).or(() -> only(codes(CODES, TERMS, lines)));
    }

    /** Returns whether the amounts in sentences, such as <i>£85,000.</i>, have one currency only. */
    private static boolean isOnlyCodeOfSentences(String code, List<PrintedLine> lines) {
        List<String> codes = lines.stream()
                .flatMap(line -> line.words().stream())
                .map(word -> SIGNED_AMOUNT.matcher(PrintedCurrencies.withoutPunctuation(word.text())))
                .filter(Matcher::matches)
                .flatMap(amount -> Currencies.ofPrinted(amount.group(1)).stream())
                .distinct()
                .toList();
        return codes.equals(List.of(code));
    }

    private static Stream<String> ofAccountCountries(List<AccountSection> sections) {
        return sections.stream()
                .flatMap(section -> section.account().stream())
                .filter(account -> account.kind() == StatementAccount.Kind.IBAN)
                .flatMap(account -> Currencies.ofCountry(account.number().substring(0, 2)).stream());
    }

    private static Optional<String> only(Stream<String> codes) {
        List<String> found = codes.toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns the currencies whose words the lines contain. */
    private static Stream<String> codes(List<String> codes, String words, List<PrintedLine> lines) {
        List<String> printed = WrappedText.of(lines).stream()
                .map(StatementVocabulary::normalise)
                .toList();
        return codes.stream()
                .filter(code -> printed.stream()
                        .anyMatch(line -> StatementVocabulary.DICTIONARY.count(words + code, line) > 0));
    }
}
