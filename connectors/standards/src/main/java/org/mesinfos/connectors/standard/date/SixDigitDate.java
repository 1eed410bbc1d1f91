package org.mesinfos.connectors.standard.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Notation of dates with six digits in the records of banks. */
public enum SixDigitDate {
    /** Day, month and year. */
    DDMMYY,
    /** Year, month and day. */
    YYMMDD;

    /** Number of digits of a date. */
    public static final int LENGTH = 6;

    /** Two-digit years from this one on belong to the 20th century; the oldest of these formats is of that time. */
    private static final int FIRST_YEAR = 80;

    /** Parses a date; empty if the text is not six digits or there is no such day. */
    public Optional<LocalDate> parse(String text) {
        if (text.length() != LENGTH || !text.chars().allMatch(character -> character >= '0' && character <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        int first = number / 10_000;
        int last = number % 100;
        try {
            return Optional.of(
                    switch (this) {
                        case DDMMYY -> LocalDate.of(year(last), number / 100 % 100, first);
                        case YYMMDD -> LocalDate.of(year(first), number / 100 % 100, last);
                    });
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Returns the year of two digits. */
    public static int year(int twoDigits) {
        return twoDigits >= FIRST_YEAR ? 1900 + twoDigits : 2000 + twoDigits;
    }
}
