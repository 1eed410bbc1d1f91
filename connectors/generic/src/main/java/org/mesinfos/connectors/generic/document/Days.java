package org.mesinfos.connectors.generic.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.DayOrder;
import org.mesinfos.connectors.generic.print.PrintedDay;

/** Finds the dates of captions. */
public final class Days {

    private final CaptionedValues values;
    private final DayOrder order;

    public Days(CaptionedValues values, DayOrder order) {
        this.values = values;
        this.order = order;
    }

    /**
     * Infers the order of day and month in a document from its unambiguous dates.
     *
     * @param usual order if all dates are ambiguous
     */
    public static DayOrder order(Paper document, DayOrder usual) {
        List<PrintedDay> days = document.lines().stream()
                .flatMap(line -> line.tokens().stream())
                .flatMap(token -> token.day().stream())
                .filter(day -> day.order().isEmpty())
                .toList();
        long dayFirst =
                days.stream().filter(day -> !day.fits(DayOrder.MONTH_FIRST)).count();
        long monthFirst =
                days.stream().filter(day -> !day.fits(DayOrder.DAY_FIRST)).count();
        if (dayFirst == monthFirst) {
            return usual;
        }
        return dayFirst > monthFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }

    /** Returns the date after a caption or, if there is none, below it. */
    public Optional<LocalDate> of(Caption caption) {
        return beside(caption)
                .or(() -> first(values.below(caption, token -> date(token).isPresent())));
    }

    /** Returns the date after a caption. */
    public Optional<LocalDate> beside(Caption caption) {
        return first(values.beside(caption));
    }

    /** Returns the date directly after a caption. */
    public Optional<LocalDate> next(Caption caption) {
        return first(values.beside(caption).stream()
                .filter(token -> !CaptionWords.squeezed(token.text()).isEmpty())
                .limit(1)
                .toList());
    }

    /** Returns the date below a caption that has nothing after it. */
    public Optional<LocalDate> under(Caption caption) {
        return values.beside(caption).isEmpty()
                ? first(values.below(caption, token -> date(token).isPresent()))
                : Optional.empty();
    }

    /** Returns all dates after a caption; the first of two dates may take its year from the second. */
    public List<LocalDate> all(Caption caption) {
        List<PrintedDay> days = values.beside(caption).stream()
                .flatMap(token -> token.day().stream())
                .toList();
        boolean open = days.size() == 2 && !days.get(0).hasYear() && days.get(1).hasYear();
        return days.stream()
                .map(day -> open && !day.hasYear() ? day.withYear(days.get(1).year()) : day)
                .flatMap(day -> day.date(order).stream())
                .toList();
    }

    /** Returns the date of a token; empty if the token is not a date or lacks the year. */
    public Optional<LocalDate> date(Token token) {
        return token.day().flatMap(day -> day.date(order));
    }

    private Optional<LocalDate> first(List<Token> tokens) {
        return tokens.stream().flatMap(token -> date(token).stream()).findFirst();
    }
}
