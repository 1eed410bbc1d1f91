package org.mesinfos.connectors.generic.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.CurrencyDateOrder;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedIban;

/**
 * Inference of the order of day and month in a document: from its unambiguous dates, otherwise from the sequence of its dates, its
 * currency, and forms that are used where the day comes first.
 */
final class DocumentDateOrder {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,\\d{2}(?!\\d)");
    private static final Pattern DECIMAL_POINT = Pattern.compile("\\d\\.\\d{2}(?!\\d)");
    private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}");

    private final Document document;
    private final List<DocumentToken> tokens;

    /**
     * The order of day and month.
     *
     * @param order the likely order
     * @param proven false if the other order fits as well and gives other dates
     */
    record Choice(DayMonthOrder order, boolean proven) {}

    DocumentDateOrder(Document document) {
        this.document = document;
        this.tokens = document.lines().stream()
                .flatMap(line -> line.tokens().stream())
                .toList();
    }

    /**
     * Infers the order.
     *
     * @param currency of the amounts; empty if it is not known
     * @param sequences reads the dates of the record with an order; the dates of each list follow each other
     */
    Choice infer(Optional<String> currency, Function<DayMonthOrder, List<List<LocalDate>>> sequences) {
        DayMonthOrder usual = CurrencyDateOrder.usual(currency);
        Optional<DayMonthOrder> certain = ofUnambiguousDates();
        if (certain.isPresent()) {
            return new Choice(certain.get(), true);
        }
        List<List<LocalDate>> asUsual = sequences.apply(usual);
        List<List<LocalDate>> exchanged = sequences.apply(usual.exchanged());
        if (asUsual.equals(exchanged)) {
            return new Choice(usual, true);
        }
        Set<DayMonthOrder> shown = new TreeSet<>();
        currency.flatMap(CurrencyDateOrder::of).ifPresent(shown::add);
        if (hasFormsOfDayFirst()) {
            shown.add(DayMonthOrder.DAY_FIRST);
        }
        if (areInOrder(asUsual) == areInOrder(exchanged)) {
            return new Choice(usual, shown.equals(Set.of(usual)));
        }
        DayMonthOrder inOrder = areInOrder(asUsual) ? usual : usual.exchanged();
        boolean contradicted = inOrder == DayMonthOrder.MONTH_FIRST && shown.contains(DayMonthOrder.DAY_FIRST);
        return new Choice(inOrder, !contradicted);
    }

    /** Returns the order of most dates with a day above 12; empty if there are none, or as many of each order. */
    private Optional<DayMonthOrder> ofUnambiguousDates() {
        List<PrintedDate> days = tokens.stream()
                .flatMap(token -> token.date().stream())
                .filter(day -> day.order().isEmpty())
                .toList();
        long dayFirst = days.stream()
                .filter(day -> !day.isValid(DayMonthOrder.MONTH_FIRST))
                .count();
        long monthFirst = days.stream()
                .filter(day -> !day.isValid(DayMonthOrder.DAY_FIRST))
                .count();
        return dayFirst == monthFirst
                ? Optional.empty()
                : Optional.of(dayFirst > monthFirst ? DayMonthOrder.DAY_FIRST : DayMonthOrder.MONTH_FIRST);
    }

    /** Returns whether the document has dates with points, an IBAN, or a decimal comma in all its amounts. */
    private boolean hasFormsOfDayFirst() {
        return hasDottedDates()
                || hasDecimalComma()
                || document.lines().stream()
                        .anyMatch(
                                line -> PrintedIban.find(line.printed().text()).isPresent());
    }

    private boolean hasDottedDates() {
        return tokens.stream()
                .filter(token -> token.date().isPresent())
                .anyMatch(token -> DOTTED.matcher(token.text()).lookingAt());
    }

    private boolean hasDecimalComma() {
        return tokens.stream().anyMatch(token -> isAmount(token, DECIMAL_COMMA))
                && tokens.stream().noneMatch(token -> isAmount(token, DECIMAL_POINT));
    }

    private static boolean isAmount(DocumentToken token, Pattern form) {
        return token.isMonetary() && form.matcher(token.text()).find();
    }

    private static boolean areInOrder(List<List<LocalDate>> sequences) {
        return sequences.stream().allMatch(DocumentDateOrder::isInOrder);
    }

    private static boolean isInOrder(Collection<LocalDate> dates) {
        return dates.stream().sorted().toList().equals(List.copyOf(dates));
    }
}
