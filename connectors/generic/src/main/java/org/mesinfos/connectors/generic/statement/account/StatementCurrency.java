package org.mesinfos.connectors.generic.statement.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.DollarSign;
import org.mesinfos.connectors.generic.print.PrintedCurrencies;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Inference of the currency of a statement: from the header, from its amounts, or from the currency mentioned most
 * often. If none is mentioned, it is the currency of the country of its accounts.
 */
public final class StatementCurrency {

    /** Separator of the parts of a word such as <i>EUR-Konto</i>. */
    private static final Pattern SEPARATOR = Pattern.compile("[-/]");

    private static final Pattern CAPTION_MARK = Pattern.compile(" ?:$");

    /** Code in parentheses at the end of a title, perhaps with its caption, such as <i>Savings (Currency: EUR)</i>. */
    private static final Pattern TITLE_END = Pattern.compile("\\((?:([^():]+):? )?([A-Z]{3})\\)$");

    private static final Pattern IN_CAPTION = Pattern.compile("\\(([A-Z]{3})\\)");

    private StatementCurrency() {}

    /**
     * Returns the currency that the document states; empty if only the country of an account or a bank suggests one, or if
     * it prints only a dollar sign whose meaning is unknown.
     */
    public static Optional<String> detectPrinted(List<AccountSection> sections, List<PrintedLine> lines) {
        Optional<String> printed = printedCode(sections, lines);
        if (printed.isEmpty()) {
            return NationalCurrency.printed(sections, lines);
        }
        return printed.filter(DollarSign::isDefault).isPresent() ? NationalCurrency.dollar(sections, lines) : printed;
    }

    /** Returns the currency that the document states, otherwise the one that its sign, an account or its terms suggest. */
    public static Optional<String> detect(List<AccountSection> sections, List<PrintedLine> lines) {
        return detectPrinted(sections, lines)
                .or(() -> detectCode(sections, lines)
                        .filter(code -> !DollarSign.isDefault(code) || !DollarsOfRows.isConverted(code, sections)));
    }

    /** Returns the only currency whose code or name is on a line, such as that of an account number; empty if there are several. */
    static Optional<String> codeOn(PrintedLine line) {
        return only(codesOn(line)).or(() -> NationalCurrency.named(List.of(line)));
    }

    /** Returns the currency on a line that has nothing but its caption and its code, such as <i>Currency: EUR</i>. */
    static Optional<String> captionedOn(PrintedLine line) {
        List<PdfWord> words = line.words();
        String caption =
                words.subList(0, words.size() - 1).stream().map(PdfWord::text).collect(Collectors.joining(" "));
        return isCaption(CAPTION_MARK.matcher(caption).replaceFirst("")) ? only(codesOn(line)) : Optional.empty();
    }

    /** Returns the currency in parentheses at the end of a title, such as that of the table of an account. */
    public static Optional<String> inTitle(PrintedLine line) {
        Matcher end = TITLE_END.matcher(line.text());
        return end.find() && line.monetaryNumbers().isEmpty() && (end.group(1) == null || isCaption(end.group(1)))
                ? Currencies.ofPrinted(end.group(2)).filter(end.group(2)::equals)
                : Optional.empty();
    }

    private static boolean isCaption(String words) {
        return TransactionColumnNames.wholeMeaning(words)
                .filter(meaning -> meaning.role() == TransactionColumnRole.CURRENCY)
                .isPresent();
    }

    private static Optional<String> only(Stream<String> codes) {
        List<String> distinct = codes.distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }

    /**
     * Returns whether the currency of a statement is that of all its accounts: it is not if they have several beside their
     * numbers or balances. If some have none of their own, all other lines must name the same one.
     */
    public static boolean isOfAllAccounts(List<AccountSection> sections, List<PrintedLine> lines) {
        List<AccountSection> accounts = sections.stream()
                .filter(section -> !section.transactions().isEmpty())
                .toList();
        List<Optional<String>> own =
                accounts.stream().map(StatementCurrency::ownCode).toList();
        Set<String> codes = own.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        if (codes.size() > 1) {
            return false;
        }
        if (own.stream().allMatch(Optional::isPresent)
                || (accounts.size() == 1
                        && (isNextToMostAmounts(accounts)
                                || besideNumbersOfAccounts(lines).isPresent()
                                || !areSeveralOfAccounts(lines)))) {
            return true;
        }
        Set<Locator> balances = accounts.stream()
                .flatMap(account -> account.balances().stream())
                .map(BalanceLine::locator)
                .collect(Collectors.toSet());
        List<PrintedLine> others = lines.stream()
                .filter(line -> !balances.contains(line.locator()))
                .filter(line -> inTitle(line).isEmpty())
                .toList();
        Set<String> named =
                Stream.concat(nextToAmounts(others), namedInText(others)).collect(Collectors.toSet());
        return codes.isEmpty() ? named.size() <= 1 : named.equals(codes);
    }

    /** Returns whether lines with amounts or numbers of accounts, such as those of a summary, have several currencies. */
    private static boolean areSeveralOfAccounts(List<PrintedLine> lines) {
        return areSeveralNamed(lines.stream()
                .filter(line -> !line.monetaryNumbers().isEmpty()
                        || AccountNumberFinder.find(line, Optional.empty()).isPresent())
                .toList());
    }

    private static Optional<String> ownCode(AccountSection section) {
        return section.currency().or(() -> inCaptionsOfBalances(section)).or(() -> ofBalances(section));
    }

    /** Returns the only currency beside the balances of an account; empty if there are several. */
    public static Optional<String> ofBalances(AccountSection section) {
        return only(section.balances().stream().flatMap(balance -> balance.amount().currency().stream()));
    }

    /**
     * Returns the only code in parentheses in the captions of the balances of an account, such as <i>Balance on 31/12/2023
     * (EUR)</i>; empty if there are several.
     */
    public static Optional<String> inCaptionsOfBalances(AccountSection section) {
        return only(section.balances().stream()
                .map(balance -> IN_CAPTION.matcher(balance.text()))
                .filter(Matcher::find)
                .map(code -> code.group(1))
                .filter(code -> Currencies.ofPrinted(code).filter(code::equals).isPresent()));
    }

    /** Returns whether lines contain codes of several currencies, so that each account may have another one. */
    public static boolean areSeveralNamed(List<PrintedLine> lines) {
        return lines.stream().flatMap(StatementCurrency::codesOn).distinct().count() > 1;
    }

    private static Stream<String> codesOn(PrintedLine line) {
        return words(line)
                .filter(word -> Currencies.ofPrinted(word).filter(word::equals).isPresent());
    }

    private static Optional<String> detectCode(List<AccountSection> sections, List<PrintedLine> lines) {
        return printedCode(sections, lines).or(() -> NationalCurrency.find(sections, lines));
    }

    private static Optional<String> printedCode(List<AccountSection> sections, List<PrintedLine> lines) {
        Optional<String> header = sections.stream()
                .flatMap(section -> section.currency().stream())
                .findFirst();
        return header.or(() -> inColumnOfCurrencies(sections))
                .or(() -> PrintedCurrencies.mostFrequent(nextToTransactions(sections)))
                .or(() -> besideNumbersOfAccounts(lines))
                .or(() -> PrintedCurrencies.mostFrequent(nextToAmounts(lines)))
                .or(() -> PrintedCurrencies.mostFrequent(namedInText(lines)))
                .or(() -> NationalCurrency.named(lines));
    }

    /** Returns the only currency on lines with numbers of accounts; empty if there are several. */
    private static Optional<String> besideNumbersOfAccounts(List<PrintedLine> lines) {
        return only(lines.stream()
                .filter(line -> AccountNumberFinder.find(line, Optional.empty()).isPresent())
                .flatMap(StatementCurrency::codesOn));
    }

    /** Returns the only currency in a column that is named as that of currencies; empty if a transaction has none. */
    private static Optional<String> inColumnOfCurrencies(List<AccountSection> sections) {
        List<Optional<String>> codes = sections.stream()
                .flatMap(section -> section.transactions().stream())
                .map(transaction -> Optional.ofNullable(
                                transaction.textsByRole().get(TransactionColumnRole.CURRENCY))
                        .flatMap(Currencies::ofPrinted))
                .distinct()
                .toList();
        return codes.size() == 1 ? codes.get(0) : Optional.empty();
    }

    /**
     * Returns the currencies next to the amounts of transactions and balances, if most of them, or all amounts of transactions,
     * have one: a statement prints that of its account with each amount, and those of converted amounts with a few.
     */
    private static Stream<String> nextToTransactions(List<AccountSection> sections) {
        List<PrintedDecimal> moving = sections.stream()
                .flatMap(section -> section.transactions().stream())
                .flatMap(transaction ->
                        TransactionColumnRole.AMOUNTS.stream().flatMap(role -> transaction.amount(role).stream()))
                .toList();
        if (moving.size() > 1
                && moving.stream().allMatch(amount -> amount.currency().isPresent())) {
            return moving.stream().flatMap(amount -> amount.currency().stream());
        }
        List<PrintedDecimal> amounts = sections.stream()
                .flatMap(section -> Stream.concat(
                        section.transactions().stream()
                                .flatMap(transaction ->
                                        transaction.amounts().values().stream().flatMap(List::stream)),
                        section.balances().stream().map(BalanceLine::amount)))
                .toList();
        List<String> currencies =
                amounts.stream().flatMap(amount -> amount.currency().stream()).toList();
        return 2 * currencies.size() >= amounts.size() ? currencies.stream() : Stream.of();
    }

    /** Returns whether a currency is next to most amounts of transactions and balances. */
    public static boolean isNextToMostAmounts(List<AccountSection> sections) {
        return nextToTransactions(sections).findAny().isPresent();
    }

    private static Stream<String> nextToAmounts(List<PrintedLine> lines) {
        return lines.stream()
                .flatMap(line -> line.monetaryNumbers().stream())
                .map(PrintedToken.NumberToken::value)
                .flatMap(money -> money.currency().stream());
    }

    private static Stream<String> namedInText(List<PrintedLine> lines) {
        return lines.stream()
                .flatMap(StatementCurrency::words)
                .filter(PrintedCurrencies::mayBeCurrency)
                .flatMap(word -> Currencies.ofPrinted(word).stream());
    }

    private static Stream<String> words(PrintedLine line) {
        return line.words().stream()
                .flatMap(word -> Stream.of(SEPARATOR.split(word.text())))
                .map(PrintedCurrencies::withoutPunctuation);
    }
}
