package org.mesinfos.connectors.generic.statement.rows;

import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;

/** Separation of the balances and totals of a table from its transactions. Each instance follows the lines of one document. */
final class BalanceLines {

    private final BalanceCaptions captions = new BalanceCaptions();
    private final SectionCollector collector;
    private final TransactionAssembler assembler;
    private final AccountChanges accounts;
    private final LineProximity proximity;

    BalanceLines(
            SectionCollector collector,
            TransactionAssembler assembler,
            AccountChanges accounts,
            LineProximity proximity) {
        this.collector = collector;
        this.assembler = assembler;
        this.accounts = accounts;
        this.proximity = proximity;
    }

    /** Skips a line with a balance or a total; returns false for any other line. */
    boolean skip(int i, PrintedLine line, StatementCells cells, StatementLayout layout) {
        StatementLineKind kind = captions.kind(line, cells);
        boolean unnamed = !line.isSentence() && isUncaptionedBalance(kind, cells);
        if (unnamed || BalanceCaptions.isBalance(kind, cells, line)) {
            assembler.endTransaction(layout);
            accounts.atBalance(i, cells, kind);
            collector.add(unnamed ? BalanceKind.UNSPECIFIED : kind.balanceKind().orElseThrow(), cells, line);
            if (kind == StatementLineKind.OPENING && cells.isDated()) {
                assembler.setOpeningDate(line, cells);
            }
            return true;
        }
        if (kind == StatementLineKind.TOTAL && cells.isDated()) {
            assembler.endTransaction(layout);
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
}
