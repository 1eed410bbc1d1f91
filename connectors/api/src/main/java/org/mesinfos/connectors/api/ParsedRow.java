package org.mesinfos.connectors.api;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.RecordType;

/**
 * One canonical record as parsed by a connector, with the metadata for attribution and deduplication.
 *
 * <pre>{@code
 * new ParsedRow(
 *         RecordType.BANK_TRANSACTION,
 *         transaction,
 *         Locator.line(14),
 *         Optional.of(new Subject(SubjectKind.ACCOUNT, "FR76 3000 6000 0112 3456 7890 189")),
 *         new RecordKey(RecordKey.Kind.NATIVE, "2024-01-000123"),
 *         List.of());
 * }</pre>
 *
 * @param type type of the record
 * @param record the record; the connector sets {@code organisation}, {@code subject}, {@code subject_kind} and
 *     {@code additional}, and leaves {@code sightings} empty for later steps, and {@code derived} except for the proof and
 *     confidence of a generic reader. The receiver owns it and may modify it
 * @param locator location of the row in the file
 * @param subject customer, account or other reference to which the row belongs, as the organisation writes it; empty if
 *     the row has none
 * @param key key of the event, by which other occurrences of it are detected
 * @param links other references that the row assigns to the same customer; empty if there are none
 */
public record ParsedRow(
        RecordType type,
        SpecificRecord record,
        Locator locator,
        Optional<Subject> subject,
        RecordKey key,
        List<SubjectLink> links) {

    public ParsedRow {
        links = List.copyOf(links);
    }
}
