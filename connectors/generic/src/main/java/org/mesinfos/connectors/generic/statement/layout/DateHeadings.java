package org.mesinfos.connectors.generic.statement.layout;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Form of the lines that state the date of all transactions below them. */
public enum DateHeadings {
    /** Transactions have their own dates. */
    NONE,
    /** A date after a weekday or the name of a date. */
    CAPTIONED,
    /** The same, or a date alone. */
    ALONE,
    /** The same, and no transaction has its own date: other dates at the start of a line are part of a label. */
    ONLY;

    /**
     * Finds the form in one table. If all its dates are value dates, headings may have either form.
     *
     * @param dates column of the first dates of lines
     */
    static DateHeadings find(Optional<StatementTableHeader> header, DateColumn dates, List<PrintedLine> lines) {
        if (header.filter(DateHeadings::hasValueDatesOnly).isPresent() && !areBelowDates(dates, lines)) {
            return ALONE;
        }
        if (areAboveAmounts(dates, lines)) {
            return ONLY;
        }
        return dates.allowedPrefix() == DateColumn.AllowedPrefix.CAPTIONS ? CAPTIONED : NONE;
    }

    private static boolean hasValueDatesOnly(StatementTableHeader header) {
        return !header.dateColumns().isEmpty()
                && header.dateColumns().stream()
                        .allMatch(date -> date.role().equals(Optional.of(TransactionColumnRole.VALUE_DATE)));
    }

    /**
     * Returns whether all dates are alone on their lines or behind a caption, and an amount is on the line below each of them
     * on its page. At the top of a page, the date of the previous page may be repeated above the next one. Below an amount, a
     * line of its label may start with a date.
     */
    private static boolean areAboveAmounts(DateColumn dates, List<PrintedLine> lines) {
        int found = 0;
        int amounts = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (dates.find(lines.get(i)).isPresent() && !(amounts > 0 && isText(lines.get(i)))) {
                if (!ALONE.include(lines.get(i)) || !isLastOfPageOrAboveRow(lines, i)) {
                    return false;
                }
                found++;
            } else if (!lines.get(i).monetaryNumbers().isEmpty()) {
                amounts++;
            }
        }
        // As many amounts as dates: each date may belong to one transaction.
        return found > 1 && amounts > found;
    }

    /**
     * Returns whether transactions start with dates, and others alone on their lines are in the same column or to its right: they
     * are second dates or parts of labels.
     */
    private static boolean areBelowDates(DateColumn dates, List<PrintedLine> lines) {
        return lines.stream()
                        .anyMatch(line -> dates.find(line).isPresent()
                                && !line.monetaryNumbers().isEmpty())
                && lines.stream().anyMatch(line -> DateColumn.isDateAlone(line) && dates.isLeftOf(line));
    }

    private static boolean isText(PrintedLine line) {
        return line.monetaryNumbers().isEmpty() && !ALONE.include(line);
    }

    private static boolean isLastOfPageOrAboveRow(List<PrintedLine> lines, int i) {
        return i + 1 < lines.size()
                && (lines.get(i + 1).page() > lines.get(i).page()
                        || ALONE.include(lines.get(i + 1))
                        || !lines.get(i + 1).monetaryNumbers().isEmpty());
    }

    /** Returns whether a line is a heading of this form. */
    public boolean include(PrintedLine line) {
        return switch (this) {
            case NONE -> false;
            case CAPTIONED -> DateColumn.isCaptionedDate(line);
            case ALONE, ONLY -> DateColumn.isCaptionedDate(line) || DateColumn.isDateAlone(line);
        };
    }
}
