package org.mesinfos.connectors.generic.statement.rows;

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

    private final List<SkippedLine> skippedLines = new ArrayList<>();
    private final Set<Locator> transactionLines = new HashSet<>();
    /** Presence of a heading of points above the current line. */
    private PointsHeading pointsHeading = PointsHeading.NONE;

    private final List<AccountSection> sections = new ArrayList<>();
    private OpenSection section = new OpenSection();

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

    /** Returns the section of the current account. */
    OpenSection section() {
        return section;
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
        if (!transaction.hasAmount() && !money && names == ColumnHeaders.NONE && section.isEmpty()) {
            skip(line, "a date outside the transactions");
            return;
        }
        if (!transaction.hasAmount() && pointsHeading == PointsHeading.PRINTED && transaction.hasOnlyNumbers()) {
            skip(line, "points of a bonus programme");
            return;
        }
        transactionLines.addAll(transaction.lineLocators());
        if (transaction.hasAmount()) {
            section.add(transaction.build());
        } else {
            section.addDate(line);
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

    /** Adds the balance on a line of a table; totals that the next page repeats are no opening balance. */
    void add(BalanceKind kind, StatementCells cells, PrintedLine line) {
        if (kind == BalanceKind.OPENING && section.repeatsTotal(line)) {
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
                section.addBalance(new BalanceLine(kind, amount, role, cells.text(), section.size(), line.locator())));
    }

    /** Adds a line named as a total, which may include the opening balance. */
    void addTotal(StatementCells cells, PrintedLine line) {
        skip(line, "a total");
        section.addTotal(cells, line, lastAmount(line));
    }

    /** Adds an amount without a date, which may be a transaction. */
    void addUndated(PrintedTransaction amount) {
        section.addUndated(amount);
    }

    /** Adds balances of a summary, printed after or below their captions. */
    void addSummaryBalances(List<PrintedLine> lines, int i) {
        for (BalanceLine found : SummaryBalances.find(lines, i, section.size())) {
            section.addBalance(found);
            skip(lines.get(i), "a balance");
        }
    }

    /** Remembers an account number found on a line, if any. It takes effect at the next table or balance. */
    void announce(PrintedLine line, Optional<StatementAccount> found) {
        account.announce(line, found, section.size());
    }

    /**
     * Returns whether an announced account ends the current section: it differs from the current account, or it is the
     * first one with a known number, and the transactions before it have reached their closing balance. The current account
     * may have no transactions, but equal balances.
     */
    boolean isNextAccount() {
        return section.isUnchanged()
                ? account.isOtherAnnounced()
                : !section.isEmpty()
                        && (account.isOtherAnnounced()
                                || (account.isFirstAnnounced() && section.hasBalanceAfterTransactions()));
    }

    /** Returns whether a balance opens an account announced by another kind of number. */
    boolean opensAnnouncedAccount(StatementCells cells) {
        return account.isOtherKindAnnounced() && section.closesBeforeOther(cells);
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
        section.datesAfterClosing()
                .forEach(date -> skippedLines.add(new SkippedLine(date, "a date below the closing balance")));
        sections.add(section.section(account.account(), account.currency()));
        section = new OpenSection();
    }

    private static Optional<PrintedDecimal> lastAmount(PrintedLine line) {
        List<PrintedToken.NumberToken> money = line.monetaryNumbers();
        return money.isEmpty()
                ? Optional.empty()
                : Optional.of(money.get(money.size() - 1).value());
    }
}
