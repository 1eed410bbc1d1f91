package org.mesinfos.connectors.generic.statement.hypothesis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.statement.balance.SignedSections;
import org.mesinfos.connectors.generic.statement.balance.TotalsEvidence;
import org.mesinfos.connectors.generic.statement.date.PeriodSources;
import org.mesinfos.connectors.generic.statement.date.StatementDates;
import org.mesinfos.connectors.generic.statement.date.StatementPeriod;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.sign.SignEvidence;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
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
 * @param splitAmounts locations of amounts after numbers that may be their first digits
 * @param keywords counts of words that are typical of kinds of documents
 * @param totalsEvidence whether a printed total equals the sum of its transactions
 * @param learnt facts that other statements of the same layout prove
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
        List<Locator> splitAmounts,
        StatementKeywords keywords,
        TotalsEvidence totalsEvidence,
        Set<Fact> learnt) {

    /** One of them may be that of the document. */
    private static final int MIN_NAMED_DATES = 2;

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
                && !lacksDates()
                && sections.stream().noneMatch(AccountSection::lacksOtherAccount);
    }

    /** Returns whether a row has an amount and its balance, but no date: the dates of others may not be theirs. */
    public boolean lacksDates() {
        return skippedLines.stream().anyMatch(line -> line.rule().equals(SignedSections.UNDATED_BALANCE_RULE));
    }

    /**
     * Returns whether the tables name dates of bookings or of operations, but the transactions have value dates only, or named
     * dates are printed between transactions that have others.
     */
    public boolean lacksNamedDates() {
        return skippedLines.stream()
                                .filter(line -> line.rule().equals(SkippedLine.NAMED_DATE))
                                .count()
                        >= MIN_NAMED_DATES
                || lacksDatesOfColumns();
    }

    private boolean lacksDatesOfColumns() {
        return layouts.stream()
                        .flatMap(layout -> layout.header().stream())
                        .flatMap(header -> header.dateColumns().stream())
                        .anyMatch(column -> !column.role().equals(Optional.of(TransactionColumnRole.VALUE_DATE)))
                && transactions()
                        .flatMap(transaction -> transaction.dates().stream())
                        .allMatch(date -> date.role().equals(Optional.of(TransactionColumnRole.VALUE_DATE)));
    }

    /** Returns whether another reading lacks nothing but the transactions after the period that the document states, as in an annex. */
    boolean hasOnlyLaterTransactionsMoreThan(ParsedStatement other) {
        long later = countAfterPeriod();
        return later > 0 && other.countAfterPeriod() == 0 && other.transactionCount() + later >= transactionCount();
    }

    private long countAfterPeriod() {
        return firstDates().stream()
                .flatMap(day -> dates.date(day).stream())
                .filter(statedPeriod()::endsBefore)
                .count();
    }

    /** Returns whether the statement adds up and each of its transactions has a date. */
    boolean isComplete() {
        return addsUp()
                && sections.stream().allMatch(section -> section.undated().isEmpty());
    }

    /** Returns whether printed totals equal the sums of the transactions, and no balance contradicts them. */
    boolean hasOnlyTotals() {
        return totalsEvidence == TotalsEvidence.COMPLETE && verdict.contradicted() == 0 && missingAmounts.isEmpty();
    }

    public List<PrintedDate> firstDates() {
        return firstDates(sections);
    }

    /** Returns the leading date of each transaction that has its own. */
    public static List<PrintedDate> firstDates(List<AccountSection> sections) {
        return transactions(sections)
                .filter(PrintedTransaction::hasOwnDate)
                .map(transaction -> transaction.leadingDate())
                .toList();
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
                splitAmounts,
                keywords,
                totalsEvidence,
                proven);
    }

    /** Returns the header with the most columns, for descriptions of the hypothesis. */
    public Optional<StatementTableHeader> header() {
        return layouts.stream()
                .flatMap(layout -> layout.header().stream())
                .max(Comparator.comparingInt(header -> header.columns().size()));
    }
}
