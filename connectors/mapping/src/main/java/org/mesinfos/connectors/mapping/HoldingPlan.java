package org.mesinfos.connectors.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Compiled instruction to read the dates of a holding, which a link of a mapping declares.
 *
 * @param start first day of the holding
 * @param end day after its last day
 * @param customerSince day on which the holder became a customer
 */
record HoldingPlan(Optional<DayPlan> start, Optional<DayPlan> end, Optional<DayPlan> customerSince) {

    static HoldingPlan of(YamlMap link, Scope scope) {
        return new HoldingPlan(day("start", link, scope), day("end", link, scope), day("customer-since", link, scope));
    }

    private static Optional<DayPlan> day(String key, YamlMap link, Scope scope) {
        return link.map(key, scope.shorthand())
                .map(selector -> scope.within(key, () -> DayPlan.of(selector, key, scope)));
    }

    HoldingDates read(RowState state, MappedRow row) {
        if (start.isEmpty() && end.isEmpty() && customerSince.isEmpty()) {
            return HoldingDates.NONE;
        }
        HoldingDates dates =
                new HoldingDates(read(start, state, row), read(end, state, row), read(customerSince, state, row));
        return dates.equals(HoldingDates.NONE) ? HoldingDates.NONE : dates;
    }

    private static Optional<LocalDate> read(Optional<DayPlan> plan, RowState state, MappedRow row) {
        return plan.flatMap(day -> day.read(state, row));
    }
}
