package org.mesinfos.connectors.generic.statement.rows;

import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.word.BalanceVocabulary;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/**
 * Detector of the lines of a table that name a balance or a total. A caption may be printed above its amount. Each
 * instance follows the lines of one document.
 */
final class BalanceCaptions {

    /** Kind of the line above, if that line has no amount. */
    private StatementLineKind above = StatementLineKind.OTHER;

    /** Returns the kind of the next line. */
    StatementLineKind kind(PrintedLine line, StatementCells cells) {
        StatementLineKind kind = cells.texts().isEmpty() && !cells.isDated() ? above : kind(cells);
        above = hasNoNumber(line) && BalanceVocabulary.covers(cells.text()) ? kind : StatementLineKind.OTHER;
        return kind == StatementLineKind.TOTAL && isClosingInBalanceColumn(cells) ? StatementLineKind.CLOSING : kind;
    }

    /** Returns the kind that the text states; next to texts of other columns or a side bar, the kind that the label states. */
    private static StatementLineKind kind(StatementCells cells) {
        StatementLineKind kind = StatementLineKind.of(cells.text());
        return kind != StatementLineKind.OTHER || cells.isDated()
                ? kind
                : StatementLineKind.of(
                        cells.labelTokens().stream().map(PrintedToken::text).collect(Collectors.joining(" ")));
    }

    /** Returns whether a total is beside a closing balance, which has its own name and column. */
    private static boolean isClosingInBalanceColumn(StatementCells cells) {
        return !cells.isDated()
                && cells.balance().isPresent()
                && StatementVocabulary.DICTIONARY
                        .findWithin("closing", StatementVocabulary.normalise(cells.text()))
                        .isPresent();
    }

    /**
     * Returns whether a line is a balance. Labels of transactions may start like one; in a table with a balance column,
     * only that column counts, and a row with several dates and an amount is a transaction. So is one with an amount and its balance,
     * if it has a date, or if its text has other words too and the date is below.
     */
    static boolean isBalance(StatementLineKind kind, StatementCells cells, PrintedLine line) {
        boolean transaction = kind == StatementLineKind.BALANCE
                && cells.hasAmount()
                && (cells.dates().size() + cells.otherDates().size() > 1 || hasAmountAndBalance(cells));
        if (kind.balanceKind().isEmpty() || hasNoNumber(line) || transaction) {
            return false;
        }
        return kind != StatementLineKind.BALANCE
                || BalanceVocabulary.covers(cells.text())
                || (cells.isDated()
                        ? !cells.hasAmount() && cells.balance().isPresent()
                        : cells.hasAmount()
                                || cells.balance().isPresent()
                                || BalanceVocabulary.startsAndCovers(cells.text()));
    }

    /** Returns whether a line has an amount and another number as its balance, and is dated or has words of its own. */
    private static boolean hasAmountAndBalance(StatementCells cells) {
        return (cells.isDated() || (!cells.hasDebitAndCredit() && !BalanceVocabulary.covers(cells.text())))
                && cells.balance()
                        .filter(balance -> StatementCells.amountOf(cells.amounts())
                                .filter(amount -> amount.magnitude().compareTo(balance.magnitude()) != 0)
                                .isPresent())
                        .isPresent();
    }

    private static boolean hasNoNumber(PrintedLine line) {
        return line.tokens().stream().noneMatch(PrintedToken.NumberToken.class::isInstance);
    }
}
