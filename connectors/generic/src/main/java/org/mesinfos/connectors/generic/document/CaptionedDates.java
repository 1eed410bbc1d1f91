package org.mesinfos.connectors.generic.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;

/** Finder of the dates that belong to captions, such as <i>Due date</i>. */
public final class CaptionedDates {

    private final CaptionedValueFinder values;
    private final DayMonthOrder order;
    private final boolean proven;

    private CaptionedDates(CaptionedValueFinder values, DayMonthOrder order, boolean proven) {
        this.values = values;
        this.order = order;
        this.proven = proven;
    }

    /**
     * Creates a finder that reads dates in the order of the document.
     *
     * @param values finder of the values of captions
     * @param document lines of the document
     * @param currency of the amounts; empty if it is not known
     * @param sequences returns the dates of the record; those of each list follow each other
     */
    public static CaptionedDates infer(
            CaptionedValueFinder values,
            Document document,
            Optional<String> currency,
            Function<CaptionedDates, List<List<LocalDate>>> sequences) {
        DocumentDateOrder.Choice choice = new DocumentDateOrder(document)
                .infer(currency, order -> sequences.apply(new CaptionedDates(values, order, true)));
        return new CaptionedDates(values, choice.order(), choice.proven());
    }

    /** Returns the missing proof of the order of day and month; empty if the other order fits less well, or gives the same dates. */
    public List<String> lacking() {
        return proven ? List.of() : List.of("date: day and month may be the other way round");
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
