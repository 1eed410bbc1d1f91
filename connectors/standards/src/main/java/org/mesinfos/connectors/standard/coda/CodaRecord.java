package org.mesinfos.connectors.standard.coda;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * A record of 128 characters. Positions of fields are counted from 1, as in the standard.
 *
 * @param line physical line, from 1
 * @param text its characters; trimmed trailing spaces are restored
 */
record CodaRecord(long line, String text) {

    static final int LENGTH = 128;

    private static final int DECIMALS = 4;
    /** Two-digit years from this one on belong to the 20th century. */
    private static final int FIRST_YEAR = 80;

    private static final String CREDIT = "0";
    private static final String DEBIT = "1";

    /** Pads a text of at most 128 characters to a record. */
    static CodaRecord of(long line, String text) {
        return new CodaRecord(line, text + " ".repeat(Math.max(0, LENGTH - text.length())));
    }

    /** Returns the record code: one digit, and for transactions and information the digit of the part. */
    String recordCode() {
        return text.startsWith("2") || text.startsWith("3") ? text.substring(0, 2) : text.substring(0, 1);
    }

    /** Returns the characters from the first to the last position, both included. */
    String rawField(int first, int last) {
        return text.substring(first - 1, last);
    }

    /** Returns the characters of a field without surrounding spaces. */
    String field(int first, int last) {
        return rawField(first, last).strip();
    }

    /** Returns the characters of a field without surrounding spaces; null if there are none. */
    @Nullable
    String optional(int first, int last) {
        String value = field(first, last);
        return value.isEmpty() ? null : value;
    }

    /** Returns the number of the transaction to which the record belongs. */
    String sequence() {
        return rawField(3, 6);
    }

    /** Returns the number of the detail of a transaction; 0000 for the transaction as a whole. */
    String detail() {
        return rawField(7, 10);
    }

    Locator locator() {
        return Locator.line(line);
    }

    /** Returns the name of a field in rejections and in {@code additional}, such as {@code 21.54-61}. */
    String fieldName(int first, int last) {
        return recordCode() + "." + first + "-" + last;
    }

    /**
     * Adds fields to {@code additional} under their names. Fields of spaces or zeros alone count as empty.
     *
     * @param prefix text before the names
     * @param positions first and last positions of the fields, in pairs
     */
    void keep(Map<String, String> additional, String prefix, int... positions) {
        for (int i = 0; i < positions.length; i += 2) {
            put(additional, prefix + fieldName(positions[i], positions[i + 1]), field(positions[i], positions[i + 1]));
        }
    }

    /** Adds a text unless it is empty or zeros alone. Several texts with one name are joined by line breaks. */
    static void put(Map<String, String> additional, String name, String text) {
        if (text.chars().anyMatch(character -> character != '0')) {
            additional.merge(name, text, (previous, next) -> previous + "\n" + next);
        }
    }

    /** Parses a date in the format {@code DDMMYY} at this position. */
    LocalDate date(int first) throws InvalidValueException {
        return optionalDate(first).orElseThrow(() -> invalid(first, first + 5, "a date as DDMMYY"));
    }

    /** Returns a date like {@link #date}, but empty if the date is missing or invalid. */
    Optional<LocalDate> optionalDate(int first) {
        String digits = field(first, first + 5);
        if (digits.length() != 6 || !isDigits(digits)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        int year = number % 100;
        try {
            return Optional.of(
                    LocalDate.of(year >= FIRST_YEAR ? 1900 + year : 2000 + year, number / 100 % 100, number / 10_000));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /**
     * Parses an amount in thousandths.
     *
     * @param side position of the sign: 0 for a credit, 1 for a debit, which is negative; the 15 digits follow it
     */
    BigDecimal amount(int side) throws InvalidValueException {
        BigDecimal amount = unsigned(side + 1);
        return switch (rawField(side, side)) {
            case CREDIT -> amount;
            case DEBIT -> amount.negate();
            default -> throw invalid(side, side, "0 for a credit or 1 for a debit");
        };
    }

    /** Parses the 15 digits of an amount in thousandths. */
    BigDecimal unsigned(int first) throws InvalidValueException {
        String digits = rawField(first, first + 14);
        if (!isDigits(digits)) {
            throw invalid(first, first + 14, "15 digits of an amount");
        }
        return fromThousandths(digits);
    }

    /** Converts digits without a decimal mark. */
    static BigDecimal fromThousandths(String digits) {
        return new BigDecimal(digits).movePointLeft(3).setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    private InvalidValueException invalid(int first, int last, String expected) {
        String found = field(first, last);
        return new InvalidValueException(
                found.isEmpty() ? RejectionReason.MISSING_VALUE : RejectionReason.INVALID_VALUE,
                fieldName(first, last),
                FoundValue.of(found),
                expected);
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
