package org.mesinfos.connectors.generic.table.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.value.InferredDateFormat;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Order of day and month in the booking dates of a table, where the dates alone do not prove it.
 *
 * @param table sample of the file
 * @param roles of the columns
 * @param assumed likely format
 * @param exchanged the same format with day and month exchanged
 */
public record DateOrder(
        SampledTable table, RoleAssignment roles, InferredDateFormat assumed, InferredDateFormat exchanged) {

    private static final Pattern NUMERIC_DATE =
            Pattern.compile("(?<![\\d/.-])\\d{1,2}([-/])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![\\d/-])");

    /** Dates of one row, such as those of purchase, booking and value, are this close. */
    private static final int MAX_DAYS_OF_ROW = 10;
    /** With day and month exchanged, dates that are a few days apart become months apart. */
    private static final int MIN_DAYS_IF_EXCHANGED = 25;

    private static final int MIN_ROWS = 3;
    private static final int MIN_DATES = 3;

    /**
     * Returns the booking dates with the order that other dates of the file prove; otherwise the day comes
     * first, if it does so in the language or the country of the file.
     */
    public static InferredDateFormat resolve(SampledTable table, RoleAssignment roles, InferredDateFormat assumed) {
        if (assumed.proof().isPresent()) {
            return assumed;
        }
        return assumed.exchanged()
                .flatMap(other -> {
                    DateOrder order = new DateOrder(table, roles, assumed, other);
                    return order.proven().or(order::byCountry);
                })
                .orElse(assumed);
    }

    /**
     * Returns whether at least three dates are within one month, with days without a date between them, and with day and month
     * exchanged on one day of at least three months. Without such days, the dates may as well be those of every month.
     */
    public static boolean isOneMonth(InferredDateFormat format, List<String> values) {
        return isOneMonth(format.parse(values))
                && format.exchanged()
                        .filter(other -> other.parse(values).stream()
                                        .map(YearMonth::from)
                                        .distinct()
                                        .count()
                                >= MIN_DATES)
                        .isPresent();
    }

    private static boolean isOneMonth(List<LocalDate> dates) {
        List<LocalDate> days = dates.stream().distinct().sorted().toList();
        return days.size() >= MIN_DATES
                && YearMonth.from(days.get(0)).equals(YearMonth.from(days.get(days.size() - 1)))
                && ChronoUnit.DAYS.between(days.get(0), days.get(days.size() - 1)) >= days.size();
    }

    private Optional<InferredDateFormat> proven() {
        return byLaterDates().or(this::byPrintedDates).or(this::byDatesOfRows);
    }

    /** Returns the order of the language of the column names or of the country of the file, without proof. */
    private Optional<InferredDateFormat> byCountry() {
        return Optional.of(exchanged)
                .filter(InferredDateFormat::isDayFirst)
                .filter(format -> format.parsesAll(values()))
                .filter(format -> DayFirstNames.of(table)
                        || DayFirstCountry.isShown(table, roles)
                        || DayFirstCurrency.isShown(table, roles));
    }

    private List<String> values() {
        return roles.find(TransactionColumnRole.BOOKING_DATE).orElseThrow().nonEmptyValues();
    }

    /** Returns the order that a date after the first ones proves, from which the formats are inferred. */
    private Optional<InferredDateFormat> byLaterDates() {
        List<String> dates = assumed.retainDates(exchanged, values());
        boolean allAsAssumed = assumed.parsesAll(dates);
        return allAsAssumed == exchanged.parsesAll(dates)
                ? Optional.empty()
                : Optional.of((allAsAssumed ? assumed : exchanged).proven(Proof.ONLY_FORM));
    }

    /** Returns the order of the dates above the table, or the one that puts all rows between these dates. */
    private Optional<InferredDateFormat> byPrintedDates() {
        InferredDateFormat day = assumed.withoutTime();
        InferredDateFormat other = exchanged.withoutTime();
        List<String> printed = day.retainDates(
                other,
                table.preamble().stream()
                        .map(CsvGrid.Line::text)
                        .flatMap(text -> NUMERIC_DATE.matcher(text).results().map(MatchResult::group))
                        .toList());
        boolean allAsAssumed = day.parsesAll(printed);
        boolean allExchanged = other.parsesAll(printed);
        if (allAsAssumed != allExchanged) {
            return Optional.of((allAsAssumed ? assumed : exchanged).proven(Proof.ONLY_FORM));
        }
        boolean within = isWithin(assumed, day.parse(printed));
        return within == isWithin(exchanged, other.parse(printed))
                ? Optional.empty()
                : Optional.of((within ? assumed : exchanged).proven(Proof.PRINTED_PERIOD));
    }

    private boolean isWithin(InferredDateFormat format, List<LocalDate> bounds) {
        Optional<LocalDate> first = bounds.stream().min(Comparator.naturalOrder());
        Optional<LocalDate> last = bounds.stream().max(Comparator.naturalOrder());
        return bounds.stream().distinct().count() > 1
                && format.parse(values()).stream()
                        .noneMatch(date -> date.isBefore(first.orElseThrow()) || date.isAfter(last.orElseThrow()));
    }

    /** Returns the order in which the dates of each row are days apart, and months in the other order. */
    private Optional<InferredDateFormat> byDatesOfRows() {
        return Stream.of(TransactionColumnRole.VALUE_DATE, TransactionColumnRole.OPERATION_DATE)
                .flatMap(role -> roles.find(role).stream())
                .flatMap(column -> Stream.of(
                                isNearOnlyUnder(assumed, exchanged, column),
                                isNearOnlyUnder(exchanged, assumed, column))
                        .flatMap(Optional::stream))
                .findFirst()
                .map(format -> format.proven(Proof.NEAR_DATES));
    }

    private Optional<InferredDateFormat> isNearOnlyUnder(
            InferredDateFormat format, InferredDateFormat other, SampledColumn column) {
        int apart = 0;
        for (int row = 0; row < column.values().size(); row++) {
            apart += days(other, row, column)
                            .filter(days -> days >= MIN_DAYS_IF_EXCHANGED)
                            .isPresent()
                    ? 1
                    : 0;
            if (days(format, row, column).filter(days -> days > MAX_DAYS_OF_ROW).isPresent()) {
                return Optional.empty();
            }
        }
        return apart >= MIN_ROWS ? Optional.of(format) : Optional.empty();
    }

    private Optional<Long> days(InferredDateFormat format, int row, SampledColumn column) {
        Function<String, Optional<LocalDate>> parser = format.parser();
        SampledColumn booking = roles.find(TransactionColumnRole.BOOKING_DATE).orElseThrow();
        return parser.apply(booking.values().get(row))
                .flatMap(date -> parser.apply(column.values().get(row))
                        .map(other -> Math.abs(ChronoUnit.DAYS.between(date, other))));
    }
}
