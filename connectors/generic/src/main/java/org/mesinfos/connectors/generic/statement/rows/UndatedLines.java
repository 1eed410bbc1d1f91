package org.mesinfos.connectors.generic.statement.rows;

import java.util.List;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Amounts without a date, and the headings that state their direction and that of the transactions below them. */
final class UndatedLines {

    private static final int MAX_WORDS_OF_TITLE = 5;

    private final SectionCollector collector;
    private PrintedTransaction.HeadingDirection heading = PrintedTransaction.HeadingDirection.NONE;
    /** True once a row is below the last heading. */
    private boolean isUsed;
    /** Number of the section of that row. */
    private int sectionOfUse;
    /** Number of transactions of its section above the last heading. */
    private int above;

    UndatedLines(SectionCollector collector) {
        this.collector = collector;
    }

    /**
     * Returns the direction that the last heading states for a row. The last heading of an account above states none for the rows
     * of another account that have balances of their own.
     */
    PrintedTransaction.HeadingDirection heading(StatementCells row) {
        int section = collector.sections().size();
        if (isUsed && section != sectionOfUse && row.amounts().containsKey(TransactionColumnRole.BALANCE_AFTER)) {
            heading = PrintedTransaction.HeadingDirection.NONE;
        }
        isUsed = true;
        sectionOfUse = section;
        return heading;
    }

    /** Reads the direction that a line states for the transactions below it. */
    void readHeading(PrintedLine line) {
        PrintedTransaction.HeadingDirection stated = PrintedTransaction.HeadingDirection.of(line);
        if (stated != PrintedTransaction.HeadingDirection.NONE) {
            heading = stated;
            isUsed = false;
            above = collector.section().size();
        }
    }

    /** Reads a line of text, which ends the last heading if it is a title below the total of the rows of this heading. */
    void readTitle(PrintedLine line) {
        if (heading != PrintedTransaction.HeadingDirection.NONE
                && isUsed
                && sectionOfUse == collector.sections().size()
                && !line.isSentence()
                && line.words().size() <= MAX_WORDS_OF_TITLE
                && line.monetaryNumbers().isEmpty()
                && collector.section().endsWithTotalSince(above)) {
            heading = PrintedTransaction.HeadingDirection.NONE;
        }
    }

    /** Adds a line without a date to the amounts that may be transactions. */
    void add(PrintedLine line, StatementCells cells) {
        PrintedTransactionBuilder undated =
                new PrintedTransactionBuilder(line, List.of(), PrintedTransaction.DateOrigin.INHERITED, heading);
        // Amounts within a sentence are in no column.
        undated.add(line, Phrase.of(line.words()).size() == 1 ? cells.withoutBalance() : cells);
        collector.addUndated(undated.build());
    }

    /** Adds a line under a heading if an amount in no column ends it. */
    void addOutsideColumns(PrintedLine line, StatementCells cells) {
        List<PrintedToken.NumberToken> amounts = line.monetaryNumbers();
        PrintedToken last = line.tokens().get(line.tokens().size() - 1);
        if (heading != PrintedTransaction.HeadingDirection.NONE
                && amounts.size() == 1
                && amounts.get(0).equals(last)
                && line.tokens().size() > 1) {
            add(line, cells.withAmount(amounts.get(0).value()));
        }
    }
}
