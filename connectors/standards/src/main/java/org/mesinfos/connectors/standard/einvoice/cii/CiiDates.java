package org.mesinfos.connectors.standard.einvoice.cii;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;

/** Parser for UN/CEFACT dates: a text whose {@code format} attribute is a code of list UNTDID 2379. */
final class CiiDates {

    private static final String FORMAT_ATTRIBUTE = "format";
    private static final String DATE_FORMAT = "102";
    /** Formats that start with the eight digits of a date. */
    private static final Set<String> DATE_TIME_FORMATS = Set.of("203", "204", "205");

    private static final int DATE_DIGITS = 8;

    private CiiDates() {}

    /** Returns the date of an element; empty if it is absent, invalid, or only a month or week. */
    static Optional<LocalDate> take(Optional<TreeElement> date) {
        Optional<TreeElement> text =
                date.map(CiiDates::text).filter(element -> !element.value().isBlank());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String format =
                InvoiceValues.peekAttribute(text.get(), FORMAT_ATTRIBUTE).orElse("");
        return DATE_TIME_FORMATS.contains(format) ? datePrefix(text.get()) : date(text.get(), format);
    }

    private static TreeElement text(TreeElement date) {
        return CiiSections.firstChild(date, "DateTimeString", "DateString", "DateTime", "Date")
                .orElse(date);
    }

    private static Optional<LocalDate> date(TreeElement element, String format) {
        String text = element.value().strip();
        if (text.length() != DATE_DIGITS) {
            return InvoiceValues.date(Optional.of(element));
        }
        Optional<LocalDate> parsed = parse(text);
        if (parsed.isPresent()) {
            element.claim();
        }
        if (parsed.isPresent() && format.equals(DATE_FORMAT)) {
            element.attribute(FORMAT_ATTRIBUTE).ifPresent(code -> code.claim());
        }
        return parsed;
    }

    private static Optional<LocalDate> datePrefix(TreeElement element) {
        String text = element.value().strip();
        return parse(text.substring(0, Math.min(DATE_DIGITS, text.length())));
    }

    private static Optional<LocalDate> parse(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }
}
