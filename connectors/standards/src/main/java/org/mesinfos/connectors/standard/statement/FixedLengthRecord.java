package org.mesinfos.connectors.standard.statement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.SixDigitDate;

/** A record whose fields have fixed positions. Positions are counted from 1, as in the standards; the last is included. */
public interface FixedLengthRecord {

    /** Text of a date that is not stated. */
    String NO_DATE = "000000";

    /** Returns the number of the physical line, from 1. */
    long line();

    /** Returns all characters of the record. */
    String text();

    /** Returns the characters that state the kind of the record. */
    String recordCode();

    /** Returns the notation of the dates. */
    SixDigitDate dateNotation();

    /** Appends the spaces that are missing at the end of a record. */
    static String padded(String text, int length) {
        return text.length() >= length ? text : text + " ".repeat(length - text.length());
    }

    /** Returns whether a text consists of digits alone; false if it is empty. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Returns the characters of a field. */
    default String rawField(int first, int last) {
        return text().substring(first - 1, last);
    }

    /** Returns the characters of a field without surrounding spaces. */
    default String field(int first, int last) {
        return rawField(first, last).strip();
    }

    /** Returns the characters of a field without surrounding spaces; null if there are none. */
    default @Nullable String optional(int first, int last) {
        String value = field(first, last);
        return value.isEmpty() ? null : value;
    }

    /** Returns the place of the record in its file. */
    default Locator locator() {
        return Locator.line(line());
    }

    /** Returns the name of a field in rejections and in {@code additional}, such as {@code 21.54-61}. */
    default String fieldName(int first, int last) {
        return recordCode() + "." + first + "-" + last;
    }

    /**
     * Parses the date that starts at a position.
     *
     * @param years rule for the century
     */
    default LocalDate date(int first, TwoDigitYears years) throws InvalidValueException {
        int last = first + SixDigitDate.LENGTH - 1;
        String expected = "a date as " + dateNotation();
        if (field(first, last).equals(NO_DATE)) {
            throw new InvalidValueException(
                    RejectionReason.MISSING_VALUE, fieldName(first, last), FoundValue.EMPTY, expected);
        }
        return optionalDate(first, years).orElseThrow(() -> invalid(first, last, expected));
    }

    /** Returns a date like {@link #date}, but empty if the date is missing or invalid. */
    default Optional<LocalDate> optionalDate(int first, TwoDigitYears years) {
        return dateNotation().parse(field(first, first + SixDigitDate.LENGTH - 1), years);
    }

    /** Returns a date like {@link #optionalDate}. The text of an invalid one is kept in {@code additional}. */
    default Optional<LocalDate> dateOrText(int first, TwoDigitYears years, Map<String, String> additional) {
        Optional<LocalDate> date = optionalDate(first, years);
        if (date.isEmpty()) {
            keep(additional, first, first + SixDigitDate.LENGTH - 1);
        }
        return date;
    }

    /** Creates the error for a missing or invalid field. */
    default InvalidValueException invalid(int first, int last, String expected) {
        String found = field(first, last);
        return new InvalidValueException(
                found.isEmpty() ? RejectionReason.MISSING_VALUE : RejectionReason.INVALID_VALUE,
                fieldName(first, last),
                FoundValue.of(found),
                expected);
    }

    /**
     * Adds fields to {@code additional} under their names, as {@link #keep(Map, String, int...)} with an empty prefix.
     *
     * @param positions first and last positions of the fields, in pairs
     */
    default void keep(Map<String, String> additional, int... positions) {
        keep(additional, "", positions);
    }

    /**
     * Adds fields to {@code additional} under their names. Fields of spaces or zeros alone count as empty.
     *
     * @param prefix text before the names
     * @param positions first and last positions of the fields, in pairs
     */
    default void keep(Map<String, String> additional, String prefix, int... positions) {
        for (int i = 0; i < positions.length; i += 2) {
            put(additional, prefix + fieldName(positions[i], positions[i + 1]), field(positions[i], positions[i + 1]));
        }
    }

    /**
     * Adds fields to {@code additional} as {@link #keep(Map, int...)}, also if they are zeros alone, which are codes there.
     *
     * @param positions first and last positions of the fields, in pairs
     */
    default void keepCodes(Map<String, String> additional, int... positions) {
        for (int i = 0; i < positions.length; i += 2) {
            putCode(additional, fieldName(positions[i], positions[i + 1]), field(positions[i], positions[i + 1]));
        }
    }

    /** Adds a text unless it is empty. Several texts with one name are joined by line breaks. */
    static void putCode(Map<String, String> additional, String name, String text) {
        if (!text.isEmpty()) {
            additional.merge(name, text, (previous, next) -> previous + "\n" + next);
        }
    }

    /** Adds a text unless it is empty or zeros alone. Several texts with one name are joined by line breaks. */
    static void put(Map<String, String> additional, String name, String text) {
        if (text.chars().anyMatch(character -> character != '0')) {
            putCode(additional, name, text);
        }
    }
}
