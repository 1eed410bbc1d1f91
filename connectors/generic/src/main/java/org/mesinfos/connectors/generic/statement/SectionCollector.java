package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.TransactionColumnRole;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/**
 * Collector of the transactions, balances and accounts of a statement, in printed order. Each instance collects one
 * statement.
 */
final class SectionCollector {

    /** A line without a transaction, and the rule under which it is skipped. */
    record SkippedLine(Locator locator, String rule) {}

    /** A date without an amount, where a transaction was expected. */
    record MissingAmount(Locator locator) {}

    /** Presence of a header above the columns of transactions. */
    enum ColumnHeaders {
        PRINTED,
        NONE
    }

    /** Fraction of the page height below which lines belong to the page footer. */
    private static final double FOOT_START = 0.9;

    private static final List<TransactionColumnRole> AMOUNT_ROLES = List.of(
            TransactionColumnRole.BALANCE_AFTER,
            TransactionColumnRole.AMOUNT,
            TransactionColumnRole.DEBIT,
            TransactionColumnRole.CREDIT);

    private final List<SkippedLine> skippedLines = new ArrayList<>();
    private final Set<Locator> transactionLines = new HashSet<>();
    private final List<MissingAmount> missingAmounts = new ArrayList<>();
    /** Dates without an amount after the closing balance, which belong to something else if no transaction follows. */
    private List<Locator> datesAfterClosing = new ArrayList<>();

    private final List<AccountSection> sections = new ArrayList<>();
    private List<PrintedTransaction> transactions = new ArrayList<>();
    private List<BalanceLine> balances = new ArrayList<>();
    private List<BalanceLine> totals = new ArrayList<>();
    private List<PrintedTransaction> undated = new ArrayList<>();
    private Optional<StatementAccount> account = Optional.empty();
    private Optional<StatementAccount> announced = Optional.empty();
    private Optional<String> currency = Optional.empty();
    /** Currency on the line of the announced account. */
    private Optional<String> announcedCurrency = Optional.empty();
    /** Another kind of number above a header, which may belong to the same account or to the next one. */
    private boolean announcedAboveHeader;

    List<AccountSection> sections() {
        return sections;
    }

    List<SkippedLine> skippedLines() {
        return skippedLines;
    }

    List<MissingAmount> missingAmounts() {
        return missingAmounts;
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
     * Adds a transaction. A date without an amount before the first transaction of a table without a header is skipped,
     * since it belongs to something else.
     */
    void add(PrintedTransactionBuilder transaction, ColumnHeaders names) {
        if (!transaction.hasAmount() && names == ColumnHeaders.NONE && transactions.isEmpty()) {
            skippedLines.add(new SkippedLine(transaction.firstLine().locator(), "a date outside the transactions"));
            return;
        }
        transactionLines.addAll(transaction.lineLocators());
        if (transaction.hasAmount()) {
            datesAfterClosing.forEach(date -> missingAmounts.add(new MissingAmount(date)));
            datesAfterClosing = new ArrayList<>();
            transactions.add(transaction.build());
        } else if (isAfterClosing()) {
            datesAfterClosing.add(transaction.firstLine().locator());
        } else {
            missingAmounts.add(new MissingAmount(transaction.firstLine().locator()));
        }
    }

    /** Returns whether all transactions so far are above the closing balance. */
    private boolean isAfterClosing() {
        return !transactions.isEmpty()
                && balances.stream()
                        .anyMatch(line -> line.kind() == BalanceLine.Kind.CLOSING
                                && line.precedingTransactions() == transactions.size());
    }

    /** Adds the balance on a line of a table. */
    void add(BalanceLine.Kind kind, StatementCells cells, PrintedLine line) {
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

    /** Adds a line named as a total, which may include the opening balance. */
    void addTotal(StatementCells cells, PrintedLine line) {
        skip(line, "a total");
        lastAmount(line)
                .ifPresent(amount -> totals.add(new BalanceLine(
                        BalanceLine.Kind.CLOSING,
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

    /** Sets the currency stated in a header or beside an account number, if any. */
    void setCurrency(Optional<String> stated) {
        currency = stated.or(() -> currency);
    }

    /** Remembers an account number found on a line. It takes effect at the next table or balance. */
    void announce(PrintedLine line, Optional<PrintedLine> below) {
        Optional<StatementAccount> found = AccountNumberFinder.find(line, below);
        if (found.isEmpty()
                || (line.relativeBaseline() > FOOT_START && (account.isPresent() || announced.isPresent()))) {
            return;
        }
        boolean better = announced.isEmpty()
                || announced.get().kind() == StatementAccount.Kind.NUMBER
                || found.get().kind() == StatementAccount.Kind.IBAN;
        boolean first = account.isEmpty() && transactions.isEmpty();
        if (first
                ? announced.isEmpty()
                        || (better && found.get().kind() != announced.get().kind())
                : better) {
            announced = found;
            announcedCurrency = StatementCurrency.codeOn(line);
        }
    }

    /** Returns whether the announced account differs from the current one, so that the current section ends. */
    boolean isNextAccount() {
        return announced.isPresent()
                && account.isPresent()
                && account.get().kind() == announced.get().kind()
                && !account.equals(announced)
                && !transactions.isEmpty();
    }

    /**
     * Returns whether the announced account is the first one with a known number, and the transactions before it have
     * reached their closing balance.
     */
    boolean isAnnouncedAfterClosing() {
        return announced.isPresent()
                && account.isEmpty()
                && !transactions.isEmpty()
                && balances.stream().anyMatch(line -> line.precedingTransactions() == transactions.size());
    }

    /**
     * Returns whether a balance opens an account announced by another kind of number. This is the case if the previous
     * balance closed the transactions above and differs from this one.
     */
    boolean opensAnnouncedAccount(StatementCells cells) {
        return announced.isPresent()
                && account.isPresent()
                && account.get().kind() != announced.get().kind()
                && !account.get().withoutSpaces().contains(announced.get().withoutSpaces())
                && !transactions.isEmpty()
                && !balances.isEmpty()
                && balances.get(balances.size() - 1).precedingTransactions() == transactions.size()
                && cells.amounts().values().stream()
                        .flatMap(List::stream)
                        .noneMatch(money -> money.magnitude()
                                        .compareTo(balances.get(balances.size() - 1)
                                                .amount()
                                                .magnitude())
                                == 0);
    }

    /** Starts the section of the announced account, whatever the kind of its number. */
    void startAnnouncedAccount() {
        endSection();
        adopt();
        clearAnnouncement();
    }

    /** Starts the section of an account without a number. The number of the account before it is printed on each page. */
    void startUnnumberedAccount() {
        Optional<StatementAccount> before = account.or(() -> announced);
        endSection();
        account = Optional.empty();
        if (announced.equals(before)) {
            clearAnnouncement();
        }
    }

    /**
     * Makes the announced account the current one. Another kind of number belongs to the same account and is ignored.
     */
    void adoptAnnouncedAccount() {
        if (announced.isPresent()
                && (account.isEmpty() || account.get().kind() == announced.get().kind())) {
            adopt();
        }
        clearAnnouncement();
    }

    /**
     * Makes an account announced above a header the current one. Another kind of number is kept until the line below
     * the header shows if a balance opens its account.
     */
    void adoptAnnouncementAboveHeader() {
        announcedAboveHeader = announced.isPresent()
                && account.isPresent()
                && account.get().kind() != announced.get().kind();
        if (!announcedAboveHeader) {
            adoptAnnouncedAccount();
        }
    }

    /** Ignores another kind of number above a header: transactions of the same account follow. */
    void ignoreAnnouncementAboveHeader() {
        if (announcedAboveHeader) {
            clearAnnouncement();
        }
    }

    private void adopt() {
        account = announced;
        setCurrency(announcedCurrency);
    }

    private void clearAnnouncement() {
        announced = Optional.empty();
        announcedCurrency = Optional.empty();
        announcedAboveHeader = false;
    }

    /** Ends the section of the current account. */
    void endSection() {
        datesAfterClosing.forEach(date -> skippedLines.add(new SkippedLine(date, "a date below the closing balance")));
        datesAfterClosing = new ArrayList<>();
        sections.add(
                new AccountSection(account.or(() -> announced), transactions, balances, totals, undated, currency));
        transactions = new ArrayList<>();
        balances = new ArrayList<>();
        totals = new ArrayList<>();
        undated = new ArrayList<>();
    }

    private static Optional<PrintedDecimal> lastAmount(PrintedLine line) {
        List<PrintedToken.NumberToken> money = line.monetaryNumbers();
        return money.isEmpty()
                ? Optional.empty()
                : Optional.of(money.get(money.size() - 1).value());
    }
}
