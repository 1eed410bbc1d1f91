package org.mesinfos.connectors.generic.statement.hypothesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.CurrencyDateOrder;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.account.CardsOfAccounts;
import org.mesinfos.connectors.generic.statement.account.ContinuedAccounts;
import org.mesinfos.connectors.generic.statement.account.DollarsOfAccounts;
import org.mesinfos.connectors.generic.statement.account.ExchangeRates;
import org.mesinfos.connectors.generic.statement.account.StatementCurrency;
import org.mesinfos.connectors.generic.statement.balance.PrintedTotalsCheck;
import org.mesinfos.connectors.generic.statement.balance.SignedSections;
import org.mesinfos.connectors.generic.statement.date.PeriodSources;
import org.mesinfos.connectors.generic.statement.date.StatementDates;
import org.mesinfos.connectors.generic.statement.rows.InheritedDates;
import org.mesinfos.connectors.generic.statement.rows.StatementParser;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.sign.GroupDirections;
import org.mesinfos.connectors.generic.statement.sign.NegativeDebits;
import org.mesinfos.connectors.generic.statement.sign.SignEvidence;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;
import org.mesinfos.connectors.generic.statement.sign.TotalCaptions;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;
import org.mesinfos.connectors.generic.statement.token.SplitGroups;
import org.mesinfos.connectors.generic.statement.word.StatementKeywords;

/** Inference of a statement from the lines of a document. */
final class StatementInference {

    private StatementInference() {}

    /** Infers the statement in a document; empty if the document contains no transactions. */
    static Optional<ParsedStatement> of(StatementDocument document, InheritedDates.InheritanceScope dateScope) {
        StatementParser parser = new StatementParser(document, dateScope);
        parser.parse();
        return ParsedStatement.firstDates(parser.collector().sections()).isEmpty()
                ? Optional.empty()
                : Optional.of(of(document, parser));
    }

    /**
     * Infers a statement of a period without transactions: it has a table header and several balances, all of them
     * equal.
     */
    static Optional<ParsedStatement> withoutTransactions(StatementDocument document) {
        StatementParser parser = new StatementParser(document, InheritedDates.InheritanceScope.PAGE);
        parser.parse();
        boolean unchanged = document.tableCount() > 0
                && parser.collector().sections().stream()
                        .allMatch(section -> section.transactions().isEmpty()
                                && section.datesWithoutAmount().isEmpty())
                && parser.collector().sections().stream().anyMatch(StatementBalances::areAllEqual);
        return Optional.of(document)
                .filter(any -> unchanged)
                .map(any -> of(document, parser))
                .filter(statement -> statement.keywords().statementCount() > 0);
    }

    private static ParsedStatement of(StatementDocument document, StatementParser parser) {
        List<PrintedLine> lines = document.lines();
        BookedSections ofAccounts = TransactionDetails.remove(
                ContinuedAccounts.join(CardsOfAccounts.join(parser.collector().sections()), lines));
        BookedSections booked =
                UnbookedTransactions.remove(ofAccounts.sections(), lines, parser.linesOutsideTransactionsAndHeaders());
        List<AccountSection> printed = booked.sections();
        List<PrintedLine> outside = parser.linesOutsideTransactions();
        StatementKeywords words = StatementKeywords.of(lines, outside, document.linesAboveTables());
        List<PrintedLine> ofAccount =
                outside.stream().filter(line -> !ExchangeRates.isOn(line)).toList();
        Optional<String> currency = StatementCurrency.detect(printed, ofAccount);
        Optional<String> printedCurrency = StatementCurrency.detectPrinted(printed, ofAccount);
        DayMonthOrder defaultOrder = CurrencyDateOrder.usual(currency);
        PeriodSources period = new PeriodSources(
                balanceLines(printed, lines), parser.linesOutsideTransactionsAndHeaders(), document.linesAboveTables());
        BookedSections upToPeriod = LaterTransactions.remove(
                printed,
                document,
                period,
                StatementDates.infer(ParsedStatement.firstDates(printed), period, defaultOrder));
        List<AccountSection> sections = NegativeDebits.apply(upToPeriod.sections().stream()
                .map(section -> GroupDirections.apply(section, words))
                .toList());
        SignEvidence evidence = SignEvidence.ofDocument(words, TotalCaptions.compare(sections, outside))
                .in(sections);
        SignedSections signedSections = SignedSections.of(sections, evidence, parser.debitCreditNames());
        // Accounts without a number may have other currencies.
        boolean ofAllAccounts = StatementCurrency.isOfAllAccounts(signedSections.sections(), ofAccount)
                && (countAccounts(signedSections.sections()) == countAccounts(sections)
                        || !StatementCurrency.areSeveralNamed(ofAccount));
        List<Locator> missing = new ArrayList<>();
        List<SkippedLine> outsideDates = new ArrayList<>();
        for (AccountSection section : signedSections.sections()) {
            // A date and an amount without each other may be those of one transaction, and so may all others be
            // shifted.
            if (section.undated().isEmpty() && StatementBalances.areComplete(section, signedSections.hypothesis())) {
                section.datesWithoutAmount()
                        .forEach(date -> outsideDates.add(new SkippedLine(
                                date, "a date outside the transactions that lead to the last balance")));
            } else {
                missing.addAll(section.datesWithoutAmount());
            }
        }
        return new ParsedStatement(
                DollarsOfAccounts.check(signedSections.sections(), sections, lines),
                signedSections.hypothesis(),
                signedSections.verdict(),
                evidence,
                StatementDates.infer(ParsedStatement.firstDates(signedSections.sections()), period, defaultOrder),
                period,
                ofAllAccounts ? printedCurrency : Optional.empty(),
                ofAllAccounts && printedCurrency.isEmpty() ? currency : Optional.empty(),
                words.statementNumber(),
                parser.layouts(),
                Stream.of(
                                parser.collector().skippedLines(),
                                ofAccounts.skippedLines(),
                                booked.skippedLines(),
                                upToPeriod.skippedLines(),
                                signedSections.skippedLines(),
                                outsideDates)
                        .flatMap(List::stream)
                        .toList(),
                missing,
                lines.stream()
                        .filter(line -> parser.isPartOfTransaction(line) && SplitGroups.mayBeIn(line))
                        .map(PrintedLine::locator)
                        .toList(),
                words,
                PrintedTotalsCheck.compare(signedSections.sections(), signedSections.hypothesis(), outside),
                Set.of());
    }

    private static long countAccounts(List<AccountSection> sections) {
        return sections.stream()
                .filter(section -> !section.transactions().isEmpty())
                .count();
    }

    private static List<PrintedLine> balanceLines(List<AccountSection> sections, List<PrintedLine> lines) {
        Set<Locator> balances = sections.stream()
                .flatMap(section -> section.balances().stream())
                .map(BalanceLine::locator)
                .collect(Collectors.toSet());
        return lines.stream().filter(line -> balances.contains(line.locator())).toList();
    }
}
