package org.mesinfos.connectors.standard.ofx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * An OFX date-time: {@code 20240105}, {@code 20240105183000}, {@code 20240105183000.123[-5:EST]}, or with the
 * separators of ISO 8601. A time without zone has no instant: OFX specifies UTC, but banks write local time.
 *
 * @param date the date as written
 * @param instant present if time and offset are written; truncated to microseconds
 * @param isDateOnly true if the date represents the text completely: there is no time, or midnight without zone
 * @param isInstantOnly true if the instant represents the text completely: no zone name, at most microseconds
 */
record OfxDate(LocalDate date, Optional<Instant> instant, boolean isDateOnly, boolean isInstantOnly) {

    private static final int MAX_LENGTH = 60;
    private static final int DATE_DIGITS = 8;
    private static final int TIME_DIGITS = 14;
    private static final int MICRO_DIGITS = 20;

    /** Parses a date-time; empty if the text is invalid or the date does not exist. */
    static Optional<OfxDate> parse(String text) {
        int bracket = text.indexOf('[');
        String written = (bracket < 0 ? text : text.substring(0, bracket)).strip();
        String zone = bracket < 0 ? "" : text.substring(bracket).strip();
        if (zone.isEmpty() && written.endsWith("Z")) {
            zone = "[0]";
            written = written.substring(0, written.length() - 1);
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String digits = digits(written);
        int count = digits.length();
        boolean isWellFormed =
                count == DATE_DIGITS || (count >= DATE_DIGITS + 2 && (count % 2 == 0 || count > TIME_DIGITS));
        return isWellFormed ? parse(digits, zone) : Optional.empty();
    }

    private static Optional<OfxDate> parse(String digits, String zone) {
        Optional<LocalDate> date = parseDate(digits);
        if (digits.length() == DATE_DIGITS || date.isEmpty()) {
            return date.map(existing -> new OfxDate(existing, Optional.empty(), zone.isEmpty(), false));
        }
        Optional<LocalTime> time = parseTime(digits.substring(DATE_DIGITS));
        Optional<Instant> instant = OfxZone.offset(zone)
                .flatMap(seconds -> time.map(clock ->
                        date.get().atTime(clock).toInstant(ZoneOffset.UTC).minusSeconds(seconds)));
        boolean isDateOnly = time.filter(LocalTime.MIDNIGHT::equals).isPresent() && zone.isEmpty();
        boolean isInstantOnly = instant.isPresent() && OfxZone.isOffsetOnly(zone) && digits.length() <= MICRO_DIGITS;
        return Optional.of(new OfxDate(date.get(), instant, isDateOnly, isInstantOnly));
    }

    private static Optional<LocalDate> parseDate(String digits) {
        try {
            return Optional.of(
                    LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, DATE_DIGITS)));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    /** Parses a time; empty if it does not exist, in which case the date is still used. */
    private static Optional<LocalTime> parseTime(String digits) {
        try {
            int nanos = digits.length() > 6 ? number(digits + "00000", 6, 12) * 1000 : 0;
            int seconds = digits.length() >= 6 ? number(digits, 4, 6) : 0;
            int minutes = digits.length() >= 4 ? number(digits, 2, 4) : 0;
            return Optional.of(LocalTime.of(number(digits, 0, 2), minutes, seconds, nanos));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /** Returns the digits of a text; empty if it has characters other than digits and date separators. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if ("-/.:T ,".indexOf(c) < 0 || digits.length() < 4) {
                return "";
            }
        }
        return digits.toString();
    }
}
