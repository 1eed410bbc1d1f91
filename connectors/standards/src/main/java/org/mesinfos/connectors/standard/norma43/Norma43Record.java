package org.mesinfos.connectors.standard.norma43;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * A record of 80 characters. Positions of fields are counted from 1, as in Cuaderno 43.
 *
 * @param line physical line, from 1
 * @param text its characters; trimmed trailing spaces are restored
 */
record Norma43Record(long line, String text) {

    static final int LENGTH = 80;

    private static final int DECIMALS = 4;
    /** Two-digit years from this one on belong to the 20th century; the format was introduced then. */
    private static final int FIRST_YEAR = 80;

    private static final String DEBIT = "1";
    private static final String CREDIT = "2";

    /** Pads a text of at most 80 characters to a record. */
    static Norma43Record of(long line, String text) {
        return new Norma43Record(line, text + " ".repeat(Math.max(0, LENGTH - text.length())));
    }

    /**
     * Returns the characters of a field without surrounding spaces.
     *
     * @param first first position, from 1
     * @param last last position, included
     */
    String field(int first, int last) {
        return text.substring(first - 1, last).strip();
    }

    String recordCode() {
        return field(1, 2);
    }

    Locator locator() {
        return Locator.line(line);
    }

    /** Returns the name of a field in rejections and in {@code additional}, such as {@code 22.23-24}. */
    String fieldName(int first, int last) {
        return recordCode() + "." + first + "-" + last;
    }

    /**
     * Adds fields to {@code additional} under their names. Fields of zeros alone count as empty.
     *
     * @param positions first and last positions of the fields, in pairs
     */
    void keep(Map<String, String> additional, int... positions) {
        for (int i = 0; i < positions.length; i += 2) {
            keep(additional, fieldName(positions[i], positions[i + 1]), field(positions[i], positions[i + 1]));
        }
    }

    /** Adds a text unless it is empty or zeros alone. Several texts with one name are joined by line breaks. */
    static void keep(Map<String, String> additional, String name, String text) {
        if (text.chars().anyMatch(character -> character != '0')) {
            additional.merge(name, text, (previous, next) -> previous + "\n" + next);
        }
    }

    /** Parses a date in the format {@code YYMMDD} at this position. */
    LocalDate date(int first) throws InvalidValueException {
        String text = field(first, first + 5);
        return parseDate(text).orElseThrow(() -> invalid(first, first + 5, "a date as YYMMDD"));
    }

    /** Returns a date like {@link #date}, but empty if the date is missing or invalid. */
    Optional<LocalDate> optionalDate(int first) {
        return parseDate(field(first, first + 5));
    }

    private static Optional<LocalDate> parseDate(String text) {
        if (text.length() != 6 || !isDigits(text)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        try {
            int year = number / 10_000;
            return Optional.of(
                    LocalDate.of(year >= FIRST_YEAR ? 1900 + year : 2000 + year, number / 100 % 100, number % 100));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    /**
     * Parses an amount in hundredths.
     *
     * @param side position of the debit or credit code: 1 for a debit, which is negative, 2 for a credit
     */
    BigDecimal amount(int side, int first, int last) throws InvalidValueException {
        String digits = field(first, last);
        if (digits.isEmpty() || !isDigits(digits)) {
            throw invalid(first, last, "digits of an amount");
        }
        BigDecimal amount = fromHundredths(digits);
        return switch (field(side, side)) {
            case DEBIT -> amount.negate();
            case CREDIT -> amount;
            default -> throw invalid(side, side, "1 for a debit or 2 for a credit");
        };
    }

    /** Converts digits without decimal mark. A record has no more digits than an amount may have. */
    static BigDecimal fromHundredths(String digits) {
        return new BigDecimal(digits).movePointLeft(2).setScale(DECIMALS, RoundingMode.UNNECESSARY);
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
