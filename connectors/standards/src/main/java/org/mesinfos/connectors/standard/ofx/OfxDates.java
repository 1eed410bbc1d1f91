package org.mesinfos.connectors.standard.ofx;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** Accessors for the dates of elements. A date is the one written, without conversion to another time zone. */
final class OfxDates {

    private static final String EXPECTED = "a date as year, month, day without separators";

    private OfxDates() {}

    /** Returns the date of an element; empty if it is absent or invalid. Claimed if it has no time or zone. */
    static Optional<LocalDate> date(TreeElement parent, String... names) {
        Optional<TreeElement> element = parent.descendant(names);
        Optional<OfxDate> date = element.flatMap(present -> OfxDate.parse(present.value()));
        date.filter(OfxDate::isDateOnly).ifPresent(complete -> element.get().claim());
        return date.map(OfxDate::date);
    }

    /** Returns the instant of an element with time and offset. Claimed if the instant represents it completely. */
    static Optional<Instant> instant(TreeElement parent, String... names) {
        Optional<TreeElement> element = parent.descendant(names);
        Optional<OfxDate> date = element.flatMap(present -> OfxDate.parse(present.value()));
        date.filter(OfxDate::isInstantOnly).ifPresent(complete -> element.get().claim());
        return date.flatMap(OfxDate::instant);
    }

    /** Returns a date like {@link #date}, but throws an exception if the element is present and not a date. */
    static Optional<LocalDate> validDate(TreeElement parent, String... names) throws InvalidValueException {
        Optional<LocalDate> date = date(parent, names);
        Optional<String> text = OfxValues.text(parent, names);
        if (date.isEmpty() && text.isPresent()) {
            throw ValueErrors.invalid(names[names.length - 1], text.get(), EXPECTED);
        }
        return date;
    }

    /** Returns the exception for a missing mandatory date. */
    static InvalidValueException missingDate(String column) {
        return ValueErrors.missing(column, EXPECTED);
    }
}
