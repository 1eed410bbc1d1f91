package org.mesinfos.connectors.generic.statement.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.account.CurrentAccount;
import org.mesinfos.connectors.generic.statement.account.StatementCurrency;
import org.mesinfos.connectors.generic.statement.layout.DateHeadings;
import org.mesinfos.connectors.generic.statement.layout.DebitCreditNames;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.table.InterestCalculation;
import org.mesinfos.connectors.generic.statement.table.PageHeads;
import org.mesinfos.connectors.generic.statement.table.RepeatedLines;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;
import org.mesinfos.connectors.generic.statement.table.TableShape;
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
    private final UndatedLines undated = new UndatedLines(collector);
    private final TransactionAssembler assembler;
    private final AccountChanges accounts;
    private final BalanceLines balances;
    private final Set<Integer> pageHeads;
    private Optional<StatementLayout> lastLayout = Optional.empty();
    /** Line above the names of columns of the table above. */
    private Optional<PrintedLine> aboveHeader = Optional.empty();

    /** Page of the last line with an amount of a transaction. */
    private int pageOfTransactions;

    private final Set<String> namedDates = new HashSet<>();

    public StatementParser(StatementDocument document, InheritedDates.InheritanceScope dateScope) {
        this.document = document;
        this.tables = TableShape.ofTables(document);
        this.pageHeads = PageHeads.find(document, tables);
        this.proximity = new LineProximity(document);
        this.assembler = new TransactionAssembler(proximity, collector, undated, new InheritedDates(dateScope));
        this.accounts = new AccountChanges(document, account, collector, assembler, proximity);
        this.balances = new BalanceLines(collector, assembler, accounts, proximity);
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
                    accounts.announce(i, line);
                }
                undated.readHeading(line);
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
        if (document.accountStarts().contains(i)) {
            accounts.startUnnumberedBelowOthers();
        }
        accounts.endIfAnnounced();
        account.adoptAboveHeader();
        collector.skip(line, "the names of the columns");
        account.setCurrency(document.header(document.tableOfLine().get(i))
                .flatMap(StatementTableHeader::currency)
                .or(() -> titledCurrency(i)));
    }

    /**
     * Returns the currency in the title directly above the names of columns. A table in another currency is that of another
     * account, and so is one below another line on the same page.
     */
    private Optional<String> titledCurrency(int i) {
        Optional<PrintedLine> above = Optional.of(i - 1)
                .filter(at -> at >= 0 && !document.headerLines().contains(at))
                .map(document.lines()::get);
        Optional<String> titled = above.flatMap(StatementCurrency::inTitle);
        boolean isOther = titled.isPresent()
                && (account.currency().map(own -> !titled.get().equals(own)).orElse(false)
                        || isOtherOfPage(above.get()));
        if (isOther) {
            accounts.startUnnumberedBelowOthers();
        }
        aboveHeader = above.or(() -> aboveHeader);
        // The currency of an account that continues without one would also be that of the transactions above.
        return account.currency().isPresent() || collector.section().isEmpty() ? titled : Optional.empty();
    }

    private boolean isOtherOfPage(PrintedLine line) {
        return aboveHeader
                .filter(last -> last.page() == line.page() && !last.text().equals(line.text()))
                .isPresent();
    }

    private void addTableLine(int i, PrintedLine line, TableShape table) {
        StatementLayout layout = table.layout();
        lastLayout = Optional.of(layout);
        StatementCells cells = layout.cells(line);
        if (document.dailyBalanceLines().contains(i)) {
            assembler.endTransaction(layout);
            collector.skip(line, "the balances of several days");
        } else if (document.periods().lines().contains(i)
                && (document.accountStarts().contains(i) || !pageHeads.contains(i))) {
            addPeriod(i, line, layout);
        } else if (layout.dateColumn().isYear(line)) {
            collector.skip(line, "the year of the transactions below");
        } else if (isRepeated(i, line, cells)) {
            accounts.announce(i, line);
            if (cells.hasAmount()) {
                collector.skip(line, "a line that pages repeat");
            }
        } else if (pageHeads.contains(i)) {
            accounts.announce(i, line);
            undated.readHeading(line);
        } else if (layout.isDateHeading(line)) {
            assembler.addDateHeading(line, layout);
        } else if (InterestCalculation.isOn(line)) {
            assembler.endTransaction(layout);
            collector.skip(line, "the calculation of interest");
        } else if (!balances.skip(i, line, cells, layout)) {
            addTransactionLine(i, line, cells, table);
        }
    }

    /**
     * Returns whether a line is part of the head or the foot of pages. An amount in the upper part of a page is that of a transaction
     * if another one is above it.
     */
    private boolean isRepeated(int i, PrintedLine line, StatementCells cells) {
        return document.repeatedLines().contains(i)
                && !cells.isDated()
                && !(cells.hasAmount() && pageOfTransactions == line.page() && RepeatedLines.isInHead(line));
    }

    private void addPeriod(int i, PrintedLine line, StatementLayout layout) {
        assembler.endTransaction(layout);
        if (document.accountStarts().contains(i)) {
            accounts.startUnnumbered();
        }
        accounts.announce(i, line);
    }

    private void addTransactionLine(int i, PrintedLine line, StatementCells cells, TableShape table) {
        if (cells.isDated() || cells.hasAmount()) {
            account.ignoreAnnouncementAboveHeader();
        }
        if (cells.hasAmount()) {
            pageOfTransactions = line.page();
        }
        if (cells.isDated()) {
            assembler.addDatedLine(i, line, cells, table);
        } else if (cells.hasAmount()) {
            assembler.addAmountLine(i, line, cells, table);
        } else if (isHeadingOfUnbooked(i, line)) {
            assembler.endTransaction(table.layout());
            accounts.announce(i, line);
        } else if (!assembler.addTextLine(i, line, cells, table)) {
            if (DateHeadings.CAPTIONED.include(line) && namedDates.add(line.text())) {
                collector.skip(line, SkippedLine.NAMED_DATE);
            }
            accounts.announce(i, line);
            collector.readHeading(line);
            if (document.headerLines().isEmpty() && collector.section().isEmpty()) {
                collector.addSummaryBalances(document.lines(), i);
            }
            undated.readTitle(line);
            undated.readHeading(line);
            undated.addOutsideColumns(line, cells);
        }
    }

    private boolean isHeadingOfUnbooked(int i, PrintedLine line) {
        return proximity.isApart(i) && StatementVocabulary.isHeadingOfUnbooked(line.text());
    }
}
