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
 * A record of 80 characters. Positions of fields are counted from 1, as in Cuaderno 43.
 *
 * @param line physical line, from 1
 * @param text its characters; trimmed trailing spaces are restored
 */
record FixedRecord(long line, String text) {

    static final int LENGTH = 80;

    private static final int DECIMALS = 4;
    private static final int CENTURY = 2000;
    private static final String DEBIT = "1";
    private static final String CREDIT = "2";

    /** Pads a text of at most 80 characters to a record. */
    static FixedRecord of(long line, String text) {
        return new FixedRecord(line, text + " ".repeat(Math.max(0, LENGTH - text.length())));
    }

    /**
     * Returns the characters of a field without surrounding spaces.
     *
     * @param first first position, from 1
     * @param last last position, included
     */
    String zone(int first, int last) {
        return text.substring(first - 1, last).strip();
    }

    String code() {
        return zone(1, 2);
    }

    Locator locator() {
        return Locator.line(line);
    }

    /** Returns the name of a field in rejections and in {@code additional}, such as {@code 22.23-24}. */
    String name(int first, int last) {
        return code() + "." + first + "-" + last;
    }

    /**
     * Adds fields to {@code additional} under their names. Fields of zeros alone count as empty.
     *
     * @param positions first and last positions of the fields, in pairs
     */
    void keep(Map<String, String> additional, int... positions) {
        for (int i = 0; i < positions.length; i += 2) {
            keep(additional, name(positions[i], positions[i + 1]), zone(positions[i], positions[i + 1]));
        }
    }

    /** Adds a text unless it is empty or zeros alone. Several texts with one name are joined by line breaks. */
    static void keep(Map<String, String> additional, String name, String text) {
        if (text.chars().anyMatch(character -> character != '0')) {
            additional.merge(name, text, (previous, next) -> previous + "\n" + next);
        }
    }

    /** Parses a date in the format {@code YYMMDD} at this position. */
    LocalDate day(int first) throws BadValue {
        String text = zone(first, first + 5);
        return dayOf(text).orElseThrow(() -> bad(first, first + 5, "a date as YYMMDD"));
    }

    /** As {@link #day}, but returns empty if the date is missing or invalid. */
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
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    /**
     * Parses an amount in hundredths.
     *
     * @param side position of the debit or credit code: 1 for a debit, which is negative, 2 for a credit
     */
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

    /** Converts digits without decimal mark. A record has no more digits than an amount may have. */
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
