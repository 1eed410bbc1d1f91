package org.mesinfos.connectors.standard.einvoice.cii;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Values;

/** Parser for UN/CEFACT dates: a text whose {@code format} attribute is a code of list UNTDID 2379. */
final class Days {

    private static final String FORMAT = "format";
    private static final String DAY = "102";
    /** Formats that start with the eight digits of a date. */
    private static final Set<String> WITH_TIME = Set.of("203", "204", "205");

    private static final int DIGITS_OF_DAY = 8;

    private Days() {}

    /** Returns the date of an element; empty if it is absent, invalid, or only a month or week. */
    static Optional<LocalDate> take(Optional<TreeElement> date) {
        Optional<TreeElement> text =
                date.map(Days::text).filter(element -> !element.value().isBlank());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String format = Values.lookAttribute(text.get(), FORMAT).orElse("");
        return WITH_TIME.contains(format) ? beginning(text.get()) : day(text.get(), format);
    }

    private static TreeElement text(TreeElement date) {
        return Parts.find(date, "DateTimeString", "DateString", "DateTime", "Date")
                .orElse(date);
    }

    private static Optional<LocalDate> day(TreeElement element, String format) {
        String text = element.value().strip();
        if (text.length() != DIGITS_OF_DAY) {
            return Values.day(Optional.of(element));
        }
        Optional<LocalDate> parsed = basic(text);
        if (parsed.isPresent()) {
            element.claim();
        }
        if (parsed.isPresent() && format.equals(DAY)) {
            element.attribute(FORMAT).ifPresent(code -> code.claim());
        }
        return parsed;
    }

    private static Optional<LocalDate> beginning(TreeElement element) {
        String text = element.value().strip();
        return basic(text.substring(0, Math.min(DIGITS_OF_DAY, text.length())));
    }

    private static Optional<LocalDate> basic(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }
}
