package org.mesinfos.connectors.generic.statement.table;

import java.util.List;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.DateHeadings;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Check of whether names of columns are those of transactions, by the lines below them.
 *
 * @param header names of the columns
 * @param below the next lines
 */
record TransactionHeaderCheck(StatementTableHeader header, List<PrintedLine> below) {

    private static final int MIN_COLUMNS = 2;

    private static final int MIN_DATES_BELOW = 3;

    /** Returns whether names of columns are those of transactions: they have dates and amounts, and are no captions of a summary. */
    static boolean isOfTransactions(StatementTableHeader header, List<PrintedLine> below) {
        TransactionHeaderCheck check = new TransactionHeaderCheck(header, below);
        return check.isDated() && check.hasAmounts() && !check.isSummary();
    }

    /**
     * Returns whether a header names dates or has more known names than captions of amounts. Debits and credits beside an
     * unknown name are a header if the dates of the transactions are on lines of their own.
     */
    private boolean isDated() {
        return !header.dateColumns().isEmpty()
                || HeaderPhraseParser.countKnown(header.columns()) > MIN_COLUMNS
                || (namesTransactions() && isAboveDates());
    }

    /** Returns whether a header names debits and credits, or texts and their amounts. */
    private boolean namesTransactions() {
        return (header.has(TransactionColumnRole.DEBIT)
                        && header.has(TransactionColumnRole.CREDIT)
                        && header.columns().get(0).role().isEmpty())
                || (header.has(TransactionColumnRole.LABEL) && header.has(TransactionColumnRole.AMOUNT));
    }

    /** Returns whether a date alone on its line is followed by an amount, or several lines with amounts by lines that start with dates. */
    private boolean isAboveDates() {
        return IntStream.range(1, below.size())
                        .anyMatch(i -> DateHeadings.ALONE.include(below.get(i - 1))
                                && !below.get(i).monetaryNumbers().isEmpty())
                || IntStream.range(1, below.size())
                                .filter(i -> !startsWithDate(below.get(i - 1))
                                        && !below.get(i - 1).monetaryNumbers().isEmpty()
                                        && startsWithDate(below.get(i))
                                        && below.get(i).monetaryNumbers().isEmpty())
                                .count()
                        >= MIN_DATES_BELOW;
    }

    private static boolean startsWithDate(PrintedLine line) {
        return line.tokens().get(0) instanceof PrintedToken.DateToken;
    }

    /** Returns whether a header names amounts, or amounts are printed below an unknown name. */
    private boolean hasAmounts() {
        return !header.amountColumns().isEmpty() || below.stream().anyMatch(this::isTransaction);
    }

    /** Returns whether no name is that of a date, and the line below has nothing but amounts. */
    private boolean isSummary() {
        return header.dateColumns().isEmpty()
                && !below.isEmpty()
                && below.get(0).monetaryNumbers().size() >= MIN_COLUMNS
                && below.get(0).tokens().stream().allMatch(PrintedToken::isMonetary);
    }

    /** Returns whether a line has a date under a date header and an amount under an unknown one. */
    private boolean isTransaction(PrintedLine line) {
        return line.tokens().stream()
                        .anyMatch(piece -> piece.date().isPresent()
                                && header.dateColumns().stream()
                                        .anyMatch(date -> date.distance(piece.left(), piece.right()) == 0))
                && line.monetaryNumbers().stream()
                        .anyMatch(amount -> header.columns().stream()
                                .anyMatch(column -> column.role().isEmpty()
                                        && Math.min(
                                                        Math.abs(column.right() - amount.digitsRight()),
                                                        Math.abs(column.right() - amount.right()))
                                                <= HeaderColumn.ALIGNED));
    }
}
