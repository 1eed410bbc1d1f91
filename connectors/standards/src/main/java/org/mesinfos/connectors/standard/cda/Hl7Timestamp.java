package org.mesinfos.connectors.standard.cda;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * Timestamp in the format of HL7: {@code 20240105}, {@code 202401051430}, {@code 20240105143000.000+0100}.
 *
 * @param date local date
 * @param instant instant; empty if the text has no offset
 */
record Hl7Timestamp(LocalDate date, Optional<Instant> instant) {

    private static final int DAY = 8;
    private static final DateTimeFormatter DAYS =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIMES = new DateTimeFormatterBuilder()
            // Digits without separators: a year of variable length would take those of the seconds.
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("MMddHHmm[ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("xx")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    static Optional<Hl7Timestamp> of(String text) {
        if (text.length() < DAY) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, DAY), DAYS);
            return Optional.of(new Hl7Timestamp(day, instant(text)));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    /** Returns whether the text consists of a date only. */
    static boolean isDate(String text) {
        return text.length() == DAY;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, TIMES).toInstant());
        } catch (DateTimeException local) {
            return Optional.empty();
        }
    }
}
