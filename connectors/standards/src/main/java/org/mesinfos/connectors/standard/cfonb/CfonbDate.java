package org.mesinfos.connectors.standard.cfonb;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** Parser for dates in the format {@code DDMMYY}. */
final class CfonbDate {

    private static final int LENGTH = 6;
    /** Two-digit years from this one on belong to the 20th century. */
    private static final int FIRST_YEAR = 80;

    private CfonbDate() {}

    static LocalDate required(CfonbRecord record, int first, int last) throws InvalidValueException {
        return optional(record, first, last)
                .orElseThrow(() -> new InvalidValueException(
                        RejectionReason.MISSING_VALUE, record.fieldName(first, last), FoundValue.EMPTY, "a date"));
    }

    /** Returns the date of a field, or empty if the field is blank or all zeros. */
    static Optional<LocalDate> optional(CfonbRecord record, int first, int last) throws InvalidValueException {
        String text = record.field(first, last);
        if (text.isEmpty() || text.equals("000000")) {
            return Optional.empty();
        }
        return Optional.of(parse(text)
                .orElseThrow(() -> new InvalidValueException(
                        RejectionReason.INVALID_VALUE,
                        record.fieldName(first, last),
                        FoundValue.of(text),
                        "a date as day, month and year")));
    }

    private static Optional<LocalDate> parse(String text) {
        if (text.length() != LENGTH || !CfonbAmount.isDigits(text)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        int year = number % 100;
        try {
            return Optional.of(
                    LocalDate.of(year >= FIRST_YEAR ? 1900 + year : 2000 + year, number / 100 % 100, number / 10_000));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
