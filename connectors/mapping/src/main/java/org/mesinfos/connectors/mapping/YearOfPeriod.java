package org.mesinfos.connectors.mapping;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.mapping.value.Unreadable;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Completion of a date of day and month with the only year that puts it into a period. A period with one end covers a
 * year.
 *
 * <p>The ends of the period are not marked as captured, because the result does not contain them.
 *
 * @param start first day of the period
 * @param end last day of the period
 */
record YearOfPeriod(Optional<DayPlan> start, Optional<DayPlan> end) implements Adjustment {

    static final String START = "period-start";
    static final String END = "period-end";

    private static final Unreadable UNREADABLE =
            Unreadable.invalid("a period that contains the date in exactly one year");

    /** Returns whether a field has dates without a year. */
    static boolean isDeclared(YamlMap field) {
        return field.has(START) || field.has(END);
    }

    /** Compiles the period of a field; empty if there is none. */
    static Optional<Adjustment> of(YamlMap field, Scope scope) {
        if (!isDeclared(field)) {
            return Optional.empty();
        }
        if (field.has("interval")) {
            field.problem("interval", "a date in an interval has a year of its own, expected no period");
        }
        return Optional.of(new YearOfPeriod(day(START, field, scope), day(END, field, scope)));
    }

    private static Optional<DayPlan> day(String key, YamlMap field, Scope scope) {
        return field.map(key, scope.shorthand()).map(selector -> DayPlan.of(selector, key, scope));
    }

    @Override
    public Object adjust(Object value, RowState state, MappedRow row) {
        Optional<LocalDate> first = start.flatMap(day -> day.read(state, row));
        Optional<LocalDate> last = end.flatMap(day -> day.read(state, row));
        if (first.isPresent() != start.isPresent() || last.isPresent() != end.isPresent()) {
            return UNREADABLE;
        }
        LocalDate from = first.orElseGet(() -> last.orElseThrow().minusYears(1).plusDays(1));
        LocalDate until = last.orElseGet(() -> from.plusYears(1).minusDays(1));
        LocalDate day = (LocalDate) value;
        LocalDate[] within = IntStream.rangeClosed(from.getYear(), until.getYear())
                .mapToObj(day::withYear)
                .filter(date -> date.getDayOfMonth() == day.getDayOfMonth())
                .filter(date -> !date.isBefore(from) && !date.isAfter(until))
                .limit(2)
                .toArray(LocalDate[]::new);
        return within.length == 1 ? within[0] : UNREADABLE;
    }

    @Override
    public String name(RowState state, MappedRow row) {
        return text().source().name(row);
    }

    @Override
    public String foundKind(RowState state, MappedRow row) {
        return text().foundKind(state, row);
    }

    @Override
    public void markCaptured(RowState state, MappedRow row) {}

    private FieldText text() {
        return end.or(() -> start).orElseThrow().text();
    }
}
