package org.mesinfos.connectors.generic.statement.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.statement.date.StatementDates;
import org.mesinfos.connectors.generic.statement.date.StatementPeriod;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;

/** Proof of the order of day and month in the dates of a statement. */
final class DateOrderProof {

    private DateOrderProof() {}

    /** Returns the proof; empty if the other order fits as well. */
    static Optional<Proof> find(ParsedStatement statement) {
        List<PrintedDate> days = statement.firstDates();
        StatementDates dates = statement.dates();
        if (days.stream().allMatch(PrintedDate::hasKnownOrder)
                || days.stream().anyMatch(day -> day.order().isEmpty() && day.hasKnownOrder())) {
            return Optional.of(Proof.ONLY_FORM);
        }
        if (dates.order() == DayMonthOrder.YEAR_FIRST) {
            return Optional.of(Proof.PRINTED_PERIOD);
        }
        StatementDates exchanged =
                new StatementDates(dates.order().exchanged(), dates.statementEnd(), dates.maxDaysAfterEnd());
        if (dates.reversals(days) == 0 && exchanged.reversals(days) > 0) {
            return Optional.of(Proof.ROW_ORDER);
        }
        StatementPeriod period = statement.statedPeriod();
        if (dates(days, dates).allMatch(period::covers)
                && !dates(days, exchanged).allMatch(period::covers)) {
            return Optional.of(Proof.PRINTED_PERIOD);
        }
        return statement.learnt().contains(Fact.DATE) ? Optional.of(Proof.SAME_LAYOUT) : Optional.empty();
    }

    private static Stream<LocalDate> dates(List<PrintedDate> days, StatementDates interpretation) {
        return days.stream().flatMap(day -> interpretation.date(day).stream());
    }
}
