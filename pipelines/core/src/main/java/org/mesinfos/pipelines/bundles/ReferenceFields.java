package org.mesinfos.pipelines.bundles;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.SubjectKind;

/**
 * Fields of records in which organisations state one reference in different forms: one states the account number,
 * another the IBAN, a third one only the subject of the row. Stateless.
 */
final class ReferenceFields {

    private static final String SUBJECT = "subject";

    private static final Map<SubjectKind, Set<String>> FIELDS = Map.of(
            SubjectKind.ACCOUNT, Set.of("account_number", "iban"),
            SubjectKind.LINE, Set.of("line"),
            SubjectKind.USAGE_POINT, Set.of("usage_point"),
            SubjectKind.CONTRACT, Set.of("contract_number"),
            SubjectKind.CARD, Set.of("card_number"));

    private ReferenceFields() {}

    /** Returns fields of a record with those that state the same references, in the order of their names. */
    static Set<String> withOtherForms(SpecificRecord record, Set<String> fields) {
        Set<String> all = new TreeSet<>(fields);
        for (Set<String> forms : FIELDS.values()) {
            if (forms.stream().anyMatch(fields::contains)) {
                all.addAll(forms.stream()
                        .filter(form -> record.getSchema().getField(form) != null)
                        .toList());
            }
        }
        Optional<Set<String>> ofSubject = Envelope.subjectKind(record).map(kind -> FIELDS.getOrDefault(kind, Set.of()));
        if (ofSubject.isPresent() && ofSubject.get().stream().anyMatch(all::contains)) {
            all.add(SUBJECT);
        }
        return all;
    }
}
