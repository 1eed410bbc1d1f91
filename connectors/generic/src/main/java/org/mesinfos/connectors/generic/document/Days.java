package org.mesinfos.connectors.generic.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.DayOrder;
import org.mesinfos.connectors.generic.print.PrintedDay;

/** Reads the dates that captions name. */
public final class Days {

    private final CaptionedValues values;
    private final DayOrder order;

    public Days(CaptionedValues values, DayOrder order) {
        this.values = values;
        this.order = order;
    }

    /**
     * The order of day and month in a document: what its dates leave no choice about, else what is usual.
     *
     * @param usual where every date could be read either way
     */
    public static DayOrder order(Paper paper, DayOrder usual) {
        List<PrintedDay> days = paper.lines().stream()
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

    /** The date behind a caption or else under it. */
    public Optional<LocalDate> of(Caption caption) {
        return beside(caption)
                .or(() -> first(values.below(caption, token -> date(token).isPresent())));
    }

    /** The date behind a caption. */
    public Optional<LocalDate> beside(Caption caption) {
        return first(values.beside(caption));
    }

    /** The date behind a caption when nothing stands between them. */
    public Optional<LocalDate> next(Caption caption) {
        return first(values.beside(caption).stream()
                .filter(token -> !CaptionWords.squeezed(token.text()).isEmpty())
                .limit(1)
                .toList());
    }

    /** The date under a caption behind which nothing stands. */
    public Optional<LocalDate> under(Caption caption) {
        return values.beside(caption).isEmpty()
                ? first(values.below(caption, token -> date(token).isPresent()))
                : Optional.empty();
    }

    /** All dates behind a caption; the first of two may leave its year to the other. */
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

    /** The date that a token is; empty when it is none or has no year. */
    public Optional<LocalDate> date(Token token) {
        return token.day().flatMap(day -> day.date(order));
    }

    private Optional<LocalDate> first(List<Token> tokens) {
        return tokens.stream().flatMap(token -> date(token).stream()).findFirst();
    }
}
