package org.mesinfos.connectors.standard.norma43;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.BadValue;

/**
 * One record of 80 characters.
 *
 * @param line physical line it stands on, from 1
 * @param text its characters; blanks that were cut off its end are there again
 */
record FixedRecord(long line, String text) {

    static final int LENGTH = 80;

    private static final int DECIMALS = 4;
    private static final int CENTURY = 2000;
    private static final String DEBIT = "1";
    private static final String CREDIT = "2";

    static FixedRecord of(long line, String text) {
        return new FixedRecord(line, text + " ".repeat(Math.max(0, LENGTH - text.length())));
    }

    /** The characters from one place to another, from 1, both included, without blanks around. */
    String zone(int first, int last) {
        return text.substring(first - 1, last).strip();
    }

    String code() {
        return zone(1, 2);
    }

    Locator locator() {
        return Locator.line(line);
    }

    /** A place of it for rejections and {@code additional}. */
    String name(int first, int last) {
        return code() + "." + first + "-" + last;
    }

    /** Keeps zones that no field holds, given by their first and last characters in pairs; zeros alone say nothing. */
    void keep(Map<String, String> additional, int... places) {
        for (int i = 0; i < places.length; i += 2) {
            keep(additional, name(places[i], places[i + 1]), zone(places[i], places[i + 1]));
        }
    }

    /** Several texts under one name stand on lines of their own. */
    static void keep(Map<String, String> additional, String name, String text) {
        if (text.chars().anyMatch(character -> character != '0')) {
            additional.merge(name, text, (before, more) -> before + "\n" + more);
        }
    }

    /** A day as year, month and day of two digits each. */
    LocalDate day(int first) throws BadValue {
        String text = zone(first, first + 5);
        return dayOf(text).orElseThrow(() -> bad(first, first + 5, "a day as yymmdd"));
    }

    /** The same where it may be missing; one that is none is no reason to lose the row. */
    Optional<LocalDate> optionalDay(int first) {
        return dayOf(zone(first, first + 5));
    }

    private static Optional<LocalDate> dayOf(String text) {
        if (text.length() != 6 || !areDigits(text)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        try {
            return Optional.of(LocalDate.of(CENTURY + number / 10_000, number / 100 % 100, number % 100));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** An amount in hundredths behind the code of its side, which is negative for a debit. */
    BigDecimal amount(int side, int first, int last) throws BadValue {
        String digits = zone(first, last);
        if (digits.isEmpty() || !areDigits(digits)) {
            throw bad(first, last, "digits of an amount");
        }
        BigDecimal amount = hundredths(digits);
        return switch (zone(side, side)) {
            case DEBIT -> amount.negate();
            case CREDIT -> amount;
            default -> throw bad(side, side, "1 for a debit or 2 for a credit");
        };
    }

    /** Digits without a mark, of which no more stand in a record than an amount may have. */
    static BigDecimal hundredths(String digits) {
        return new BigDecimal(digits).movePointLeft(2).setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    private BadValue bad(int first, int last, String expected) {
        String found = zone(first, last);
        return new BadValue(
                found.isEmpty() ? RejectionReason.MISSING_VALUE : RejectionReason.INVALID_VALUE,
                name(first, last),
                BadValue.kind(found),
                expected);
    }

    static boolean areDigits(String text) {
        return text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
