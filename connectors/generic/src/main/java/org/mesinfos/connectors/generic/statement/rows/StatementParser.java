package org.mesinfos.connectors.generic.statement.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.account.AccountNumberFinder;
import org.mesinfos.connectors.generic.statement.account.AccountTitles;
import org.mesinfos.connectors.generic.statement.account.CurrentAccount;
import org.mesinfos.connectors.generic.statement.layout.DateHeadings;
import org.mesinfos.connectors.generic.statement.layout.DebitCreditNames;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.table.InterestCalculation;
import org.mesinfos.connectors.generic.statement.table.PageHeads;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;
import org.mesinfos.connectors.generic.statement.table.TableShape;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/**
 * Parser that separates the lines of a statement into transactions, balances and accounts. Each instance parses one
 * document.
 */
public final class StatementParser {

    private final StatementDocument document;
    private final Map<Integer, TableShape> tables;
    private final LineProximity proximity;
    private final CurrentAccount account = new CurrentAccount();
    private final SectionCollector collector = new SectionCollector(account);
    private final TransactionAssembler assembler;
    private final Set<Integer> pageHeads;
    private final Map<Integer, StatementAccount> accountTitles;
    private Optional<StatementLayout> lastLayout = Optional.empty();
    private final BalanceCaptions captions = new BalanceCaptions();
    private final Set<String> namedDates = new HashSet<>();

    public StatementParser(StatementDocument document, InheritedDates.InheritanceScope dateScope) {
        this.document = document;
        this.tables = TableShape.ofTables(document);
        this.pageHeads = PageHeads.find(document, tables);
        this.accountTitles = AccountTitles.find(document);
        this.proximity = new LineProximity(document);
        this.assembler = new TransactionAssembler(proximity, collector, new InheritedDates(dateScope));
    }

    public void parse() {
        for (int i = 0; i < document.lines().size(); i++) {
            PrintedLine line = document.lines().get(i);
            Optional<TableShape> table =
                    Optional.ofNullable(tables.get(document.tableOfLine().get(i)));
            if (document.headerLines().contains(i)) {
                addHeaderLine(i, line);
            } else if (table.isEmpty()) {
                skipIfLeftOut(i, line);
                if (!document.isLeftOut(i) || line.monetaryNumbers().isEmpty()) {
                    announce(i, line);
                }
                assembler.readDirectionHeading(line);
                collector.addSummaryBalances(document.lines(), i);
            } else {
                addTableLine(i, line, table.get());
            }
        }
        lastLayout.ifPresent(assembler::addPendingText);
        assembler.finish();
        collector.endSection();
    }

    public SectionCollector collector() {
        return collector;
    }

    /** Returns whether a line is part of a transaction. */
    public boolean isPartOfTransaction(PrintedLine line) {
        return collector.isPartOfTransaction(line);
    }

    /** Returns the lines that are not part of a transaction. */
    public List<PrintedLine> linesOutsideTransactions() {
        return document.lines().stream()
                .filter(line -> !collector.isPartOfTransaction(line))
                .toList();
    }

    /** Returns the lines that are neither part of a transaction nor of a header. */
    public List<PrintedLine> linesOutsideTransactionsAndHeaders() {
        List<PrintedLine> lines = new ArrayList<>();
        for (int i = 0; i < document.lines().size(); i++) {
            PrintedLine line = document.lines().get(i);
            if (!document.headerLines().contains(i) && !collector.isPartOfTransaction(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Returns the reliability of the names of debits and credits in the least reliable table. */
    public DebitCreditNames debitCreditNames() {
        return tables.entrySet().stream()
                .flatMap(table -> document.header(table.getKey()).stream()
                        .flatMap(printed -> table.getValue().layout().header().stream()
                                .map(resolved -> DebitCreditNames.of(printed, resolved))))
                .reduce(DebitCreditNames::and)
                .orElse(DebitCreditNames.ASSUMED);
    }

    public List<StatementLayout> layouts() {
        return tables.values().stream().map(TableShape::layout).toList();
    }

    /** Skips a line with a date and an amount in a table that the hypothesis about the document leaves out. */
    private void skipIfLeftOut(int i, PrintedLine line) {
        if (document.isLeftOut(i)
                && !line.monetaryNumbers().isEmpty()
                && line.tokens().stream().anyMatch(token -> token.date().isPresent())) {
            collector.skip(line, "a table that no balance includes");
        }
    }

    private void addHeaderLine(int i, PrintedLine line) {
        collector.endPoints();
        endAnnouncedSection();
        account.adoptAboveHeader();
        collector.skip(line, "the names of the columns");
        account.setCurrency(document.header(document.tableOfLine().get(i)).flatMap(StatementTableHeader::currency));
    }

    private void addTableLine(int i, PrintedLine line, TableShape table) {
        StatementLayout layout = table.layout();
        lastLayout = Optional.of(layout);
        StatementCells cells = layout.cells(line);
        if (document.dailyBalanceLines().contains(i)) {
            assembler.addPendingText(layout);
            assembler.finish();
            collector.skip(line, "the balances of several days");
        } else if (document.periods().lines().contains(i)
                && (document.accountStarts().contains(i) || !pageHeads.contains(i))) {
            addPeriod(i, line, layout);
        } else if (layout.dateColumn().isYear(line)) {
            collector.skip(line, "the year of the transactions below");
        } else if (document.repeatedLines().contains(i) && !cells.isDated()) {
            announce(i, line);
        } else if (pageHeads.contains(i)) {
            announce(i, line);
            assembler.readDirectionHeading(line);
        } else if (layout.isDateHeading(line)) {
            assembler.addDateHeading(line, layout);
        } else if (InterestCalculation.isOn(line)) {
            assembler.addPendingText(layout);
            assembler.finish();
            collector.skip(line, "the calculation of interest");
        } else if (!skipBalanceOrTotal(i, line, cells, layout)) {
            addTransactionLine(i, line, cells, table);
        }
    }

    private void addPeriod(int i, PrintedLine line, StatementLayout layout) {
        assembler.addPendingText(layout);
        assembler.finish();
        if (document.accountStarts().contains(i)) {
            startUnnumberedAccount();
        }
        announce(i, line);
    }

    private void startUnnumberedAccount() {
        collector.startUnnumberedAccount();
        assembler.clearDates();
    }

    /** Skips a line with a balance or a total; returns false for any other line. */
    private boolean skipBalanceOrTotal(int i, PrintedLine line, StatementCells cells, StatementLayout layout) {
        StatementLineKind kind = captions.kind(line, cells);
        boolean unnamed = isUncaptionedBalance(kind, cells);
        if (unnamed || BalanceCaptions.isBalance(kind, cells, line)) {
            assembler.addPendingText(layout);
            assembler.finish();
            boolean mayOpen = kind == StatementLineKind.OPENING || kind == StatementLineKind.BALANCE;
            if (mayOpen && collector.opensAnnouncedAccount(cells)) {
                collector.startAnnouncedAccount();
                assembler.clearDates();
            } else if (document.accountStarts().contains(i)
                    && collector.section().opensUnnumberedAccount(cells)) {
                startUnnumberedAccount();
            }
            switchAccount();
            collector.add(unnamed ? BalanceKind.UNSPECIFIED : kind.balanceKind().orElseThrow(), cells, line);
            if (kind == StatementLineKind.OPENING && cells.isDated()) {
                assembler.setOpeningDate(line, cells);
            }
            return true;
        }
        if (kind == StatementLineKind.TOTAL && cells.isDated()) {
            assembler.addPendingText(layout);
            assembler.finish();
        }
        boolean total = kind == StatementLineKind.TOTAL
                && (cells.isDated() ? isTotalOfDay(i, cells) : !isTransactionOfSameDate(cells));
        if (total || cells.hasDebitAndCredit()) {
            assembler.finish();
            collector.addTotal(cells, line);
            return true;
        }
        if (cells.isDated() && !cells.hasAmount() && cells.balance().isPresent()) {
            assembler.finish();
            collector.skip(line, "a balance without a transaction");
            return true;
        }
        return false;
    }

    private void addTransactionLine(int i, PrintedLine line, StatementCells cells, TableShape table) {
        if (cells.isDated() || cells.hasAmount()) {
            account.ignoreAnnouncementAboveHeader();
        }
        if (cells.isDated()) {
            assembler.addDatedLine(i, line, cells, table);
        } else if (cells.hasAmount()) {
            assembler.addAmountLine(i, line, cells, table);
        } else if (isHeadingOfUnbooked(i, line)) {
            assembler.addPendingText(table.layout());
            assembler.finish();
            announce(i, line);
        } else if (!assembler.addTextLine(i, line, cells, table)) {
            if (DateHeadings.CAPTIONED.include(line) && namedDates.add(line.text())) {
                collector.skip(line, SkippedLine.NAMED_DATE);
            }
            announce(i, line);
            collector.readHeading(line);
            assembler.readDirectionHeading(line);
            assembler.addAmountOutsideColumns(line, cells);
        }
    }

    private boolean isHeadingOfUnbooked(int i, PrintedLine line) {
        return proximity.isApart(i) && StatementVocabulary.isHeadingOfUnbooked(line.text());
    }

    /** Returns whether a dated line is the total of the transactions since the last balance, directly above the next one. */
    private boolean isTotalOfDay(int i, StatementCells cells) {
        return collector.section().areTotalsSinceLastBalance(cells)
                && proximity
                        .below(i)
                        .filter(below ->
                                StatementLineKind.of(below.text()).balanceKind().isPresent())
                        .isPresent();
    }

    /** Returns whether a line is a further transaction on the date above. Totals have no running balance. */
    private boolean isTransactionOfSameDate(StatementCells cells) {
        return assembler.hasOpenTransaction()
                && cells.hasAmount()
                && cells.balance().isPresent();
    }

    /** Returns whether a line has only a balance, whereas the transaction above already has its own. */
    private boolean isUncaptionedBalance(StatementLineKind kind, StatementCells cells) {
        return kind == StatementLineKind.OTHER
                && cells.balance().isPresent()
                && !cells.isDated()
                && !cells.hasAmount()
                && !collector.section().isAfterClosing()
                && assembler.allowsStandaloneBalance();
    }

    private void announce(int i, PrintedLine line) {
        if (accountTitles.containsKey(i)) {
            account.announceTitle(line, accountTitles.get(i));
        } else {
            collector.announce(line, AccountNumberFinder.find(line, proximity.below(i)));
        }
    }

    /** Ends the current account if another one was announced. */
    private void switchAccount() {
        endAnnouncedSection();
        account.adoptSameKind();
    }

    private void endAnnouncedSection() {
        if (collector.isNextAccount()) {
            assembler.finish();
            collector.endSection();
            assembler.clearDates();
        }
    }
}
