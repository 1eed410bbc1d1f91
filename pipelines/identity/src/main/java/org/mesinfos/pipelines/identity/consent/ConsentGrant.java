package org.mesinfos.pipelines.identity.consent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A consent of a person, as the operator recorded it. A consent that was withdrawn keeps its line and has an end.
 *
 * @param person id of the person
 * @param organisation id of the organisation whose records it is about, or {@value #ANY}
 * @param recordType type of the records, such as {@code bank-transactions}, or {@value #ANY}
 * @param field field of the records that it is about, such as {@code label}; empty for all of a record
 * @param reader id of the reader application that may see them, or {@value #ANY}
 * @param from first day of the consent; empty if it has no beginning
 * @param until first day without the consent; empty if it has no end
 * @param version version of the text that the person agreed to, for the operator's records
 */
public record ConsentGrant(
        String person,
        String organisation,
        String recordType,
        Optional<String> field,
        String reader,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String version) {

    /** Every organisation, record type or reader application. */
    public static final String ANY = "*";

    /** Returns the same for grants about the same data and reader application, whenever they are in force. */
    ConsentGrant atAnyTime() {
        return new ConsentGrant(
                person, organisation, recordType, field, reader, Optional.empty(), Optional.empty(), "");
    }

    boolean isInForce(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(day::isBefore).orElse(true);
    }
}
