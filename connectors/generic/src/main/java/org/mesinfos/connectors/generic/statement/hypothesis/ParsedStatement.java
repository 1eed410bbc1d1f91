package org.mesinfos.connectors.generic.statement.hypothesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.account.CardsOfAccounts;
import org.mesinfos.connectors.generic.statement.account.StatementCurrency;
import org.mesinfos.connectors.generic.statement.balance.PrintedTotalsCheck;
import org.mesinfos.connectors.generic.statement.balance.SignedSections;
import org.mesinfos.connectors.generic.statement.balance.TotalsEvidence;
import org.mesinfos.connectors.generic.statement.date.PeriodSources;
import org.mesinfos.connectors.generic.statement.date.StatementDates;
import org.mesinfos.connectors.generic.statement.date.StatementPeriod;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.rows.InheritedDates;
import org.mesinfos.connectors.generic.statement.rows.StatementParser;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.sign.GroupDirections;
import org.mesinfos.connectors.generic.statement.sign.SignEvidence;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;
import org.mesinfos.connectors.generic.statement.sign.TotalCaptions;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;
import org.mesinfos.connectors.generic.statement.word.StatementKeywords;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * An account statement with everything that was inferred about it.
 *
 * @param sections one section per account
 * @param signHypothesis hypothesis about the signs of its amounts
 * @param verdict how well the balances confirm that hypothesis
 * @param signEvidence counts of signs and headings in the statement
 * @param dates order of day and month, and the end of the period
 * @param period lines that may state the period
 * @param currency currency of all amounts; empty if the document does not state it
 * @param assumedCurrency currency of the country of an account or bank if the document states none
 * @param number number of the statement; empty if the document does not state it
 * @param layouts layouts of its tables of transactions
 * @param skippedLines lines without a transaction
 * @param missingAmounts locations of dates without an amount
 * @param keywords counts of words that are typical of kinds of documents
 * @param learnt facts that other statements of the same layout prove
 * @param totalsEvidence whether a printed total equals the sum of its transactions
 */
public record ParsedStatement(
        List<AccountSection> sections,
        SignHypothesis signHypothesis,
        SignHypothesis.BalanceVerdict verdict,
        SignEvidence signEvidence,
        StatementDates dates,
        PeriodSources period,
        Optional<String> currency,
        Optional<String> assumedCurrency,
        Optional<String> number,
        List<StatementLayout> layouts,
        List<SkippedLine> skippedLines,
        List<Locator> missingAmounts,
        StatementKeywords keywords,
        TotalsEvidence totalsEvidence,
        Set<Fact> learnt) {

    public ParsedStatement {
        learnt = Set.copyOf(learnt);
    }

    /** Returns the number of transactions of all sections. */
    public int transactionCount() {
        return sections.stream()
                .mapToInt(section -> section.transactions().size())
                .sum();
    }

    /** Returns the transactions of all sections. */
    public Stream<PrintedTransaction> transactions() {
        return transactions(sections);
    }

    private static Stream<PrintedTransaction> transactions(List<AccountSection> sections) {
        return sections.stream().flatMap(section -> section.transactions().stream());
    }

    /** Returns the period that the document states. */
    public StatementPeriod statedPeriod() {
        return period.period(dates.order());
    }

    /** Infers the statement in a document; empty if the document contains no transactions. */
    static Optional<ParsedStatement> of(StatementDocument document, InheritedDates.InheritanceScope dateScope) {
        StatementParser parser = new StatementParser(document, dateScope);
        parser.parse();
        return firstDates(parser.collector().sections()).isEmpty()
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

    /** Returns whether a table has a column of amounts with a role. */
    public boolean hasColumn(TransactionColumnRole role) {
        return layouts.stream().anyMatch(layout -> layout.amountColumns().has(role));
    }

    /** Returns whether only the positions of two columns in a table without a header show which one contains debits. */
    public boolean hasUnnamedDebitsAndCredits() {
        return layouts.stream()
                .anyMatch(layout -> layout.header().isEmpty()
                        && layout.amountColumns().has(TransactionColumnRole.DEBIT)
                        && layout.amountColumns().has(TransactionColumnRole.CREDIT));
    }

    /** Returns whether at least one balance follows from the transactions, and no balance or account shows that any is missing. */
    public boolean addsUp() {
        return verdict.confirmed() > 0
                && verdict.contradicted() == 0
                && missingAmounts.isEmpty()
                && sections.stream().noneMatch(AccountSection::lacksOtherAccount);
    }

    /** Returns whether the tables name dates of bookings or of operations, but the transactions have value dates only. */
    public boolean lacksNamedDates() {
        return layouts.stream()
                        .flatMap(layout -> layout.header().stream())
                        .flatMap(header -> header.dateColumns().stream())
                        .anyMatch(column -> !column.role().equals(Optional.of(TransactionColumnRole.VALUE_DATE)))
                && transactions()
                        .flatMap(transaction -> transaction.dates().stream())
                        .allMatch(date -> date.role().equals(Optional.of(TransactionColumnRole.VALUE_DATE)));
    }

    /** Returns whether the statement adds up and each of its transactions has a date. */
    boolean isComplete() {
        return addsUp()
                && sections.stream().allMatch(section -> section.undated().isEmpty());
    }

    public List<PrintedDate> firstDates() {
        return firstDates(sections);
    }

    /** Returns the first date of each transaction that has its own. */
    public static List<PrintedDate> firstDates(List<AccountSection> sections) {
        return transactions(sections)
                .filter(PrintedTransaction::hasOwnDate)
                .map(transaction -> transaction.dates().get(0).date())
                .toList();
    }

    private static ParsedStatement of(StatementDocument document, StatementParser parser) {
        List<PrintedLine> lines = document.lines();
        LaterTransactions.Result booked = UnbookedTransactions.remove(
                CardsOfAccounts.join(parser.collector().sections()),
                lines,
                parser.linesOutsideTransactionsAndHeaders());
        List<AccountSection> printed = booked.sections();
        List<PrintedLine> outside = parser.linesOutsideTransactions();
        StatementKeywords words = StatementKeywords.of(lines, outside, document.linesAboveTables());
        Optional<String> currency = StatementCurrency.detect(printed, outside);
        Optional<String> printedCurrency = StatementCurrency.detectPrinted(printed, outside);
        DayMonthOrder defaultOrder =
                currency.filter("USD"::equals).isPresent() ? DayMonthOrder.MONTH_FIRST : DayMonthOrder.DAY_FIRST;
        PeriodSources period = new PeriodSources(
                balanceLines(printed, lines), parser.linesOutsideTransactionsAndHeaders(), document.linesAboveTables());
        LaterTransactions.Result upToPeriod = LaterTransactions.remove(
                printed, document, period, StatementDates.infer(firstDates(printed), period, defaultOrder));
        List<AccountSection> sections = upToPeriod.sections().stream()
                .map(section -> GroupDirections.apply(section, words.indicateDebt()))
                .toList();
        SignEvidence evidence =
                SignEvidence.of(sections, words.indicateDebt(), TotalCaptions.compare(sections, outside));
        SignedSections signedSections = SignedSections.of(sections, evidence, parser.debitCreditNames());
        // Accounts without a number may have other currencies.
        boolean ofAllAccounts = StatementCurrency.isOfAllAccounts(signedSections.sections(), outside)
                && (countAccounts(signedSections.sections()) == countAccounts(sections)
                        || !StatementCurrency.areSeveralNamed(outside));
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
                signedSections.sections(),
                signedSections.hypothesis(),
                signedSections.verdict(),
                evidence,
                StatementDates.infer(firstDates(signedSections.sections()), period, defaultOrder),
                period,
                ofAllAccounts ? printedCurrency : Optional.empty(),
                ofAllAccounts && printedCurrency.isEmpty() ? currency : Optional.empty(),
                words.statementNumber(),
                parser.layouts(),
                Stream.of(
                                parser.collector().skippedLines(),
                                booked.skippedLines(),
                                upToPeriod.skippedLines(),
                                signedSections.skippedLines(),
                                outsideDates)
                        .flatMap(List::stream)
                        .toList(),
                missing,
                words,
                PrintedTotalsCheck.compare(signedSections.sections(), signedSections.hypothesis(), outside),
                Set.of());
    }

    /** Returns the statement with other dates and with facts that other statements prove. */
    public ParsedStatement learning(StatementDates other, Set<Fact> proven) {
        return new ParsedStatement(
                sections,
                signHypothesis,
                verdict,
                signEvidence,
                other,
                period,
                currency,
                assumedCurrency,
                number,
                layouts,
                skippedLines,
                missingAmounts,
                keywords,
                totalsEvidence,
                proven);
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

    /** Returns the header with the most columns, for descriptions of the hypothesis. */
    public Optional<StatementTableHeader> header() {
        return layouts.stream()
                .flatMap(layout -> layout.header().stream())
                .max(Comparator.comparingInt(header -> header.columns().size()));
    }
}
