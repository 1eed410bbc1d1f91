package org.mesinfos.connectors.generic.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;

/** Finder of the dates that belong to captions, such as <i>Due date</i>. */
public final class CaptionedDates {

    private final CaptionedValueFinder values;
    private final DayMonthOrder order;

    public CaptionedDates(CaptionedValueFinder values, DayMonthOrder order) {
        this.values = values;
        this.order = order;
    }

    /**
     * Infers the order of day and month in a document from its unambiguous dates.
     *
     * @param usual order if all dates are ambiguous
     */
    public static DayMonthOrder inferOrder(Document document, DayMonthOrder usual) {
        List<PrintedDate> days = document.lines().stream()
                .flatMap(line -> line.tokens().stream())
                .flatMap(token -> token.date().stream())
                .filter(day -> day.order().isEmpty())
                .toList();
        long dayFirst = days.stream()
                .filter(day -> !day.isValid(DayMonthOrder.MONTH_FIRST))
                .count();
        long monthFirst = days.stream()
                .filter(day -> !day.isValid(DayMonthOrder.DAY_FIRST))
                .count();
        if (dayFirst == monthFirst) {
            return usual;
        }
        return dayFirst > monthFirst ? DayMonthOrder.DAY_FIRST : DayMonthOrder.MONTH_FIRST;
    }

    /** Returns the date after a caption or, if there is none, below it. */
    public Optional<LocalDate> find(Caption caption) {
        return findAfter(caption).or(() -> below(caption));
    }

    /** Returns the date after a caption. */
    public Optional<LocalDate> findAfter(Caption caption) {
        return first(values.tokensAfter(caption));
    }

    /** Returns the date directly after a caption. */
    public Optional<LocalDate> findDirectlyAfter(Caption caption) {
        return first(values.tokensAfter(caption).stream()
                .filter(token -> !CaptionDictionary.normalise(token.text()).isEmpty())
                .limit(1)
                .toList());
    }

    /** Returns the date below a caption that has nothing after it. */
    public Optional<LocalDate> findBelow(Caption caption) {
        return values.tokensAfter(caption).isEmpty() ? below(caption) : Optional.empty();
    }

    private Optional<LocalDate> below(Caption caption) {
        return values.onlyTokenBelow(caption, token -> date(token).isPresent()).flatMap(this::date);
    }

    /** Returns all dates after a caption; the first of two dates may take its year from the second. */
    public List<LocalDate> findAllAfter(Caption caption) {
        List<PrintedDate> days = values.tokensAfter(caption).stream()
                .flatMap(token -> token.date().stream())
                .toList();
        boolean open = days.size() == 2 && !days.get(0).hasYear() && days.get(1).hasYear();
        return days.stream()
                .map(day -> open && !day.hasYear() ? day.withYear(days.get(1).year()) : day)
                .flatMap(day -> day.date(order).stream())
                .toList();
    }

    /** Returns the date of a token; empty if the token is not a date or lacks the year. */
    public Optional<LocalDate> date(DocumentToken token) {
        return token.date().flatMap(day -> day.date(order));
    }

    private Optional<LocalDate> first(List<DocumentToken> tokens) {
        return tokens.stream().flatMap(token -> date(token).stream()).findFirst();
    }
}
