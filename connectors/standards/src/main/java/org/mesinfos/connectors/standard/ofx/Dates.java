package org.mesinfos.connectors.standard.ofx;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.Faults;
import org.mesinfos.connectors.standard.statement.BadValue;

/** Accessors for the dates of elements. A date is the one written, without conversion to another time zone. */
final class Dates {

    private static final String EXPECTED = "a date as year, month, day without separators";

    private Dates() {}

    /** Returns the date of an element; empty if it is absent or invalid. Claimed if it has no time or zone. */
    static Optional<LocalDate> day(TreeElement parent, String... names) {
        Optional<TreeElement> element = parent.at(names);
        Optional<OfxDate> date = element.flatMap(present -> OfxDate.read(present.value()));
        date.filter(OfxDate::isDayAlone).ifPresent(complete -> element.get().claim());
        return date.map(OfxDate::day);
    }

    /** Returns the instant of an element with time and offset. Claimed if the instant represents it completely. */
    static Optional<Instant> instant(TreeElement parent, String... names) {
        Optional<TreeElement> element = parent.at(names);
        Optional<OfxDate> date = element.flatMap(present -> OfxDate.read(present.value()));
        date.filter(OfxDate::isInstantAlone).ifPresent(complete -> element.get().claim());
        return date.flatMap(OfxDate::instant);
    }

    /** As {@link #day}, but throws an exception if the element is present and not a date. */
    static Optional<LocalDate> dayOrBad(TreeElement parent, String... names) throws BadValue {
        Optional<LocalDate> date = day(parent, names);
        Optional<String> text = Values.text(parent, names);
        if (date.isEmpty() && text.isPresent()) {
            throw Faults.invalid(names[names.length - 1], text.get(), EXPECTED);
        }
        return date;
    }

    /** Returns the exception for a missing mandatory date. */
    static BadValue missing(String column) {
        return Faults.missing(column, EXPECTED);
    }
}
