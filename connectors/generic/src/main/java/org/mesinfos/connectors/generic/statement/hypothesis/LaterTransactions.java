package org.mesinfos.connectors.generic.statement.hypothesis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.statement.date.PeriodSources;
import org.mesinfos.connectors.generic.statement.date.StatementDates;
import org.mesinfos.connectors.generic.statement.date.StatementPeriod;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;

/**
 * Detector of a table after the transactions of a statement whose dates are all later than its printed period, such as
 * that of payments to come.
 */
final class LaterTransactions {

    /** Rule under which the lines of such a table are skipped. */
    private static final String RULE = "a table of dates after the period";

    private final StatementDates dates;
    private final Optional<LocalDate> end;
    private final StatementDocument document;
    private final Map<Locator, Integer> lineNumbers = new HashMap<>();

    private LaterTransactions(StatementDocument document, PeriodSources printed, StatementDates dates) {
        this.document = document;
        this.dates = dates;
        StatementPeriod period = printed.period(dates.order());
        this.end = period.start().isPresent() ? period.end() : Optional.empty();
        for (int i = 0; i < document.lines().size(); i++) {
            lineNumbers.put(document.lines().get(i).locator(), i);
        }
    }

    static BookedSections remove(
            List<AccountSection> sections, StatementDocument document, PeriodSources printed, StatementDates dates) {
        LaterTransactions later = new LaterTransactions(document, printed, dates);
        List<AccountSection> kept = new ArrayList<>();
        List<SkippedLine> skipped = new ArrayList<>();
        for (AccountSection section : sections) {
            int count = later.countUpToPeriod(section.transactions());
            section.transactions()
                    .subList(count, section.transactions().size())
                    .forEach(row -> skipped.add(new SkippedLine(row.locator(), RULE)));
            kept.add(section.upTo(count));
        }
        return new BookedSections(kept, skipped);
    }

    /** Returns the number of transactions before such a table; that of all transactions if there is none. */
    private int countUpToPeriod(List<PrintedTransaction> transactions) {
        int count = transactions.size();
        while (count > 0 && isLater(transactions.get(count - 1))) {
            count--;
        }
        boolean table = count > 0
                && count < transactions.size()
                && transactions.subList(0, count).stream().noneMatch(this::isLater)
                && isHeaderBetween(transactions.get(count - 1), transactions.get(count));
        return table ? count : transactions.size();
    }

    private boolean isLater(PrintedTransaction transaction) {
        return end.isPresent()
                && transaction.dates().stream()
                        .findFirst()
                        .flatMap(day -> dates.date(day.date()))
                        .filter(date -> date.isAfter(end.get()))
                        .isPresent();
    }

    /** Returns whether other names of columns are printed between two transactions, or the same ones within a page. */
    private boolean isHeaderBetween(PrintedTransaction one, PrintedTransaction other) {
        int from = lineNumbers.getOrDefault(one.locator(), 0);
        int to = lineNumbers.getOrDefault(other.locator(), 0);
        return document.headerLines().stream()
                .anyMatch(header -> header > from
                        && header < to
                        && (!document.tableOfLine()
                                        .get(from)
                                        .equals(document.tableOfLine().get(to))
                                || document.lines().get(from).page()
                                        == document.lines().get(header).page()));
    }
}
