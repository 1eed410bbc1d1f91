package org.mesinfos.connectors.api;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.RecordType;

/**
 * One canonical record as its connector read it.
 *
 * @param type the kind of record
 * @param record the record; its {@code organisation}, {@code subject}, {@code subject_kind} and {@code additional} are
 *     set, its {@code sightings} and {@code derived} are left empty: they are known later. Belongs to the receiver
 * @param locator where in the file it stands
 * @param subject whose or which account's it is, as the organisation knows it; empty when the row does not tell
 * @param key what makes it the same event in another delivery
 * @param links which other references the row says belong to the same customer
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
