package org.mesinfos.connectors.generic.statement.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.account.CurrentAccount;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Collector of the transactions, balances and accounts of a statement, in printed order. Each instance collects one
 * statement.
 */
public final class SectionCollector {

    /** Presence of a heading above the points of a bonus programme. */
    private enum PointsHeading {
        PRINTED,
        NONE
    }

    /** Presence of a header above the columns of transactions. */
    enum ColumnHeaders {
        PRINTED,
        NONE
    }

    private static final List<TransactionColumnRole> AMOUNT_ROLES = List.of(
            TransactionColumnRole.BALANCE_AFTER,
            TransactionColumnRole.AMOUNT,
            TransactionColumnRole.DEBIT,
            TransactionColumnRole.CREDIT);

    private static final int MAX_WORDS_OF_HEADING = 5;

    private static final Set<TransactionColumnRole> DEBIT_AND_CREDIT =
            Set.of(TransactionColumnRole.DEBIT, TransactionColumnRole.CREDIT);

    private final List<SkippedLine> skippedLines = new ArrayList<>();
    private final Set<Locator> transactionLines = new HashSet<>();
    /** Dates without an amount after the closing balance, which belong to something else if no transaction follows. */
    private List<Locator> datesAfterClosing = new ArrayList<>();
    /** Other dates without an amount, which belong to something else if balances show that no transaction is missing. */
    private List<Locator> datesWithoutAmount = new ArrayList<>();
    /** Presence of a heading of points above the current line. */
    private PointsHeading pointsHeading = PointsHeading.NONE;

    private final List<AccountSection> sections = new ArrayList<>();
    private List<PrintedTransaction> transactions = new ArrayList<>();
    private List<BalanceLine> balances = new ArrayList<>();
    private List<BalanceLine> totals = new ArrayList<>();
    private List<PrintedTransaction> undated = new ArrayList<>();
    /** Numbers on the line of the last total. */
    private List<BigDecimal> numbersOfTotal = List.of();
    /** Number of transactions of the current account whose debits and credits equal printed totals. */
    private int transactionsInTotals;

    private final CurrentAccount account;

    SectionCollector(CurrentAccount account) {
        this.account = account;
    }

    public List<AccountSection> sections() {
        return sections;
    }

    public List<SkippedLine> skippedLines() {
        return skippedLines;
    }

    /** Returns whether a line is part of a transaction. */
    boolean isPartOfTransaction(PrintedLine line) {
        return transactionLines.contains(line.locator());
    }

    /** Returns whether the current account has no transactions yet. */
    boolean isEmpty() {
        return transactions.isEmpty();
    }

    /** Returns whether the last transaction of the current account has its own balance. */
    boolean endsWithBalance() {
        return !transactions.isEmpty()
                && transactions.get(transactions.size() - 1).hasBalance();
    }

    void skip(PrintedLine line, String rule) {
        skippedLines.add(new SkippedLine(line.locator(), rule));
    }

    /**
     * Adds a transaction. A date without any amount before the first transaction of a table without a header is skipped,
     * since it belongs to something else, and so are dates with nothing but numbers under a heading of points.
     */
    void add(PrintedTransactionBuilder transaction, ColumnHeaders names) {
        PrintedLine line = transaction.firstLine();
        boolean money = !line.monetaryNumbers().isEmpty();
        if (!transaction.hasAmount() && !money && names == ColumnHeaders.NONE && transactions.isEmpty()) {
            skip(line, "a date outside the transactions");
            return;
        }
        if (!transaction.hasAmount() && pointsHeading == PointsHeading.PRINTED && transaction.hasOnlyNumbers()) {
            skip(line, "points of a bonus programme");
            return;
        }
        transactionLines.addAll(transaction.lineLocators());
        if (transaction.hasAmount()) {
            datesWithoutAmount.addAll(datesAfterClosing);
            datesAfterClosing = new ArrayList<>();
            transactions.add(transaction.build());
        } else {
            (isAfterClosing() && !money ? datesAfterClosing : datesWithoutAmount).add(line.locator());
        }
    }

    /** Reads a line of text outside the transactions, which may be a heading of points. */
    void readHeading(PrintedLine line) {
        if (line.words().size() <= MAX_WORDS_OF_HEADING && StatementVocabulary.isHeadingOfPoints(line.text())) {
            pointsHeading = PointsHeading.PRINTED;
        }
    }

    /** Ends the list of points above a header of transactions. */
    void endPoints() {
        pointsHeading = PointsHeading.NONE;
    }

    /** Returns whether all transactions so far are above the closing balance. */
    boolean isAfterClosing() {
        return balances.stream().anyMatch(line -> line.kind() == BalanceKind.CLOSING && isAfterTransactions(line));
    }

    /** Adds the balance on a line of a table; totals that the next page repeats are no opening balance. */
    void add(BalanceKind kind, StatementCells cells, PrintedLine line) {
        if (kind == BalanceKind.OPENING && repeatsTotal(line)) {
            skip(line, "a total");
            return;
        }
        skip(line, "a balance");
        Optional<TransactionColumnRole> column =
                AMOUNT_ROLES.stream().filter(cells.amounts()::containsKey).findFirst();
        Optional<PrintedDecimal> money =
                column.map(cells.amounts()::get).map(printed -> printed.get(0)).or(() -> lastAmount(line));
        // An amount within a sentence is in no column.
        Optional<TransactionColumnRole> role = Phrase.of(line.words()).size() == 1 ? Optional.empty() : column;
        money.ifPresent(amount ->
                balances.add(new BalanceLine(kind, amount, role, cells.text(), transactions.size(), line.locator())));
    }

    private boolean repeatsTotal(PrintedLine line) {
        return !totals.isEmpty()
                && isAfterTransactions(totals.get(totals.size() - 1))
                && numbers(line).equals(numbersOfTotal);
    }

    private static List<BigDecimal> numbers(PrintedLine line) {
        return line.monetaryNumbers().stream()
                .map(number -> number.value().magnitude())
                .toList();
    }

    /** Adds a line named as a total, which may include the opening balance. */
    void addTotal(StatementCells cells, PrintedLine line) {
        skip(line, "a total");
        numbersOfTotal = numbers(line);
        if (DEBIT_AND_CREDIT.stream().allMatch(column -> isTotalOf(column, cells))) {
            transactionsInTotals = transactions.size();
        }
        lastAmount(line)
                .ifPresent(amount -> totals.add(new BalanceLine(
                        BalanceKind.CLOSING,
                        amount,
                        Optional.empty(),
                        cells.text(),
                        transactions.size(),
                        line.locator())));
    }

    /** Adds an amount without a date, which may be a transaction. */
    void addUndated(PrintedTransaction amount) {
        undated.add(amount);
    }

    /** Adds balances of a summary, printed after or below their captions. */
    void addSummaryBalances(List<PrintedLine> lines, int i) {
        for (BalanceLine found : SummaryBalances.find(lines, i, transactions.size())) {
            balances.add(found);
            skip(lines.get(i), "a balance");
        }
    }

    /** Remembers an account number found on a line, if any. It takes effect at the next table or balance. */
    void announce(PrintedLine line, Optional<StatementAccount> found) {
        account.announce(line, found, transactions.size());
    }

    /**
     * Returns whether an announced account ends the current section: it differs from the current account, or it is the
     * first one with a known number, and the transactions before it have reached their closing balance.
     */
    boolean isNextAccount() {
        return !transactions.isEmpty()
                && (account.isOtherAnnounced() || (account.isFirstAnnounced() && hasBalanceAfterTransactions()));
    }

    /** Returns whether a balance follows all transactions so far. */
    private boolean hasBalanceAfterTransactions() {
        return balances.stream().anyMatch(this::isAfterTransactions);
    }

    private boolean isAfterTransactions(BalanceLine line) {
        return !transactions.isEmpty() && line.precedingTransactions() == transactions.size();
    }

    /**
     * Returns whether a balance opens an account announced by another kind of number. This is the case if the previous
     * balance closed the transactions above and differs from this one.
     */
    boolean opensAnnouncedAccount(StatementCells cells) {
        return account.isOtherKindAnnounced()
                && !balances.isEmpty()
                && isAfterTransactions(balances.get(balances.size() - 1))
                && cells.amounts().values().stream()
                        .flatMap(List::stream)
                        .noneMatch(money -> money.magnitude()
                                        .compareTo(balances.get(balances.size() - 1)
                                                .amount()
                                                .magnitude())
                                == 0);
    }

    /**
     * Returns whether a balance opens an account without a number. This is the case if it differs from the last balance of
     * the transactions above, and the totals of these show that none of them is missing.
     */
    boolean opensUnnumberedAccount(StatementCells cells) {
        return endsWithBalance()
                && cells.balance()
                        .filter(opening -> opening.magnitude()
                                        .compareTo(transactions
                                                .get(transactions.size() - 1)
                                                .amount(TransactionColumnRole.BALANCE_AFTER)
                                                .orElseThrow()
                                                .magnitude())
                                != 0)
                        .isPresent()
                && transactionsInTotals == transactions.size();
    }

    /** Starts the section of the announced account, whatever the kind of its number. */
    void startAnnouncedAccount() {
        endSection();
        account.adopt();
    }

    /** Starts the section of an account without a number. */
    void startUnnumberedAccount() {
        endSection();
        account.removeNumber();
    }

    /** Ends the section of the current account. */
    void endSection() {
        datesAfterClosing.forEach(date -> skippedLines.add(new SkippedLine(date, "a date below the closing balance")));
        datesAfterClosing = new ArrayList<>();
        sections.add(new AccountSection(
                account.account(),
                transactions,
                CarriedBalances.withKinds(DatedBalances.withKinds(balances), transactions.size()),
                totals,
                undated,
                datesWithoutAmount,
                account.currency()));
        transactions = new ArrayList<>();
        balances = new ArrayList<>();
        totals = new ArrayList<>();
        undated = new ArrayList<>();
        datesWithoutAmount = new ArrayList<>();
        transactionsInTotals = 0;
    }

    /** Returns whether the amounts of a line are the sums of the transactions since the last balance, each in its column. */
    boolean areTotalsSinceLastBalance(StatementCells cells) {
        int from = balances.isEmpty() ? 0 : balances.get(balances.size() - 1).precedingTransactions();
        List<PrintedTransaction> last = transactions.subList(from, transactions.size());
        return cells.hasAmount()
                && TransactionColumnRole.AMOUNTS.stream()
                        .allMatch(column -> cells.amounts().getOrDefault(column, List.of()).stream()
                                .limit(1)
                                .allMatch(total -> total.magnitude().compareTo(sum(column, last)) == 0));
    }

    private boolean isTotalOf(TransactionColumnRole column, StatementCells cells) {
        return cells.amounts().getOrDefault(column, List.of()).stream()
                .limit(1)
                .anyMatch(total -> total.magnitude().compareTo(sum(column, transactions)) == 0);
    }

    private static BigDecimal sum(TransactionColumnRole column, List<PrintedTransaction> some) {
        return some.stream()
                .flatMap(transaction -> transaction.amount(column).stream())
                .map(PrintedDecimal::magnitude)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<PrintedDecimal> lastAmount(PrintedLine line) {
        List<PrintedToken.NumberToken> money = line.monetaryNumbers();
        return money.isEmpty()
                ? Optional.empty()
                : Optional.of(money.get(money.size() - 1).value());
    }
}
