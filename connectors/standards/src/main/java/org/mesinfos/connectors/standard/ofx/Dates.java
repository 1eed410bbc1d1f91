package org.mesinfos.connectors.standard.ofx;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.Faults;
import org.mesinfos.connectors.standard.statement.BadValue;

/** Dates of OFX elements, taken into fields. The day is the one that is written, whatever the time zone. */
final class Dates {

    private static final String EXPECTED = "a date as year, month, day without separators";

    private Dates() {}

    /** The day of an element; empty when absent or not a date. Claimed when the day is all it says. */
    static Optional<LocalDate> day(TreeElement from, String... names) {
        Optional<TreeElement> element = from.at(names);
        Optional<OfxDate> date = element.flatMap(delivered -> OfxDate.read(delivered.value()));
        date.filter(OfxDate::isDayAlone).ifPresent(day -> element.get().claim());
        return date.map(OfxDate::day);
    }

    /** The instant of an element that says time and zone; claimed when the instant is all it says. */
    static Optional<Instant> instant(TreeElement from, String... names) {
        Optional<TreeElement> element = from.at(names);
        Optional<OfxDate> date = element.flatMap(delivered -> OfxDate.read(delivered.value()));
        date.filter(OfxDate::isInstantAlone).ifPresent(instant -> element.get().claim());
        return date.flatMap(OfxDate::instant);
    }

    /** As {@link #day}, but what stands there must be a date. */
    static Optional<LocalDate> dayOrBad(TreeElement from, String... names) throws BadValue {
        Optional<LocalDate> day = day(from, names);
        Optional<String> text = Values.text(from, names);
        if (day.isEmpty() && text.isPresent()) {
            throw Faults.invalid(names[names.length - 1], text.get(), EXPECTED);
        }
        return day;
    }

    /** The date that a record cannot do without is not there. */
    static BadValue missing(String column) {
        return Faults.missing(column, EXPECTED);
    }
}
