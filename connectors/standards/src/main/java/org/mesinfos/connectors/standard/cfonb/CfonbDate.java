package org.mesinfos.connectors.standard.cfonb;

import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** Parser for dates in the format {@code DDMMYY}. */
final class CfonbDate {

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
        return Optional.of(record.dateNotation()
                .parse(text)
                .orElseThrow(() -> new InvalidValueException(
                        RejectionReason.INVALID_VALUE,
                        record.fieldName(first, last),
                        FoundValue.of(text),
                        "a date as day, month and year")));
    }
}
