package org.mesinfos.connectors.standard.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;

/** Notation of dates with six digits in the records of banks. */
public enum SixDigitDate {
    /** Day, month and year. */
    DDMMYY,
    /** Year, month and day. */
    YYMMDD;

    /** Number of digits of a date. */
    public static final int LENGTH = 6;

    private static final int CENTURY = 2000;

    /**
     * Parses a date; empty if the text is not six digits or there is no such day.
     *
     * @param years rule for the century, because the formats have none
     */
    public Optional<LocalDate> parse(String text, TwoDigitYears years) {
        if (text.length() != LENGTH || !text.chars().allMatch(character -> character >= '0' && character <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        int first = number / 10_000;
        int last = number % 100;
        try {
            return Optional.of(years.resolve(
                    switch (this) {
                        case DDMMYY -> LocalDate.of(CENTURY + last, number / 100 % 100, first);
                        case YYMMDD -> LocalDate.of(CENTURY + first, number / 100 % 100, last);
                    }));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
