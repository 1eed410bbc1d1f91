package org.mesinfos.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Positions of and typed access to the fields with which every canonical record starts.
 *
 * <p>Every method expects a canonical record (see {@link RecordType#of}). Returned lists and maps belong to the record,
 * so adding to them changes the record. Stateless; the records themselves are not thread-safe.
 */
public final class Envelope {

    /** Position of {@code record_id}. */
    public static final int RECORD_ID = 0;
    /** Position of {@code person_id}. */
    public static final int PERSON_ID = 1;
    /** Position of {@code organisation}. */
    public static final int ORGANISATION = 2;
    /** Position of {@code subject}. */
    public static final int SUBJECT = 3;
    /** Position of {@code subject_kind}. */
    public static final int SUBJECT_KIND = 4;
    /** Position of {@code sightings}. */
    public static final int SIGHTINGS = 5;
    /** Position of {@code additional}. */
    public static final int ADDITIONAL = 6;
    /** Position of {@code derived}. */
    public static final int DERIVED = 7;
    /** Number of envelope fields, which is the position of the first type-specific field. */
    public static final int SIZE = 8;

    private static final Comparator<Derivation> ORDER = Comparator.comparing(Derivation::getName)
            .thenComparing(Derivation::getValue)
            .thenComparing(Derivation::getSource)
            .thenComparing(Derivation::getConfidence);

    private Envelope() {}

    /** Returns the identity of the event; empty before deduplication. */
    public static Optional<String> recordId(SpecificRecord record) {
        return Optional.ofNullable((String) record.get(RECORD_ID));
    }

    /** Sets the identity of the event. */
    public static void setRecordId(SpecificRecord record, String recordId) {
        record.put(RECORD_ID, recordId);
    }

    /** Returns the person id; empty while unknown. */
    public static Optional<String> personId(SpecificRecord record) {
        return Optional.ofNullable((String) record.get(PERSON_ID));
    }

    /** Attributes the record to a person. */
    public static void setPersonId(SpecificRecord record, String personId) {
        record.put(PERSON_ID, personId);
    }

    /** Returns the organisation that delivered the record; null only in a record under construction. */
    public static String organisation(SpecificRecord record) {
        return (String) record.get(ORGANISATION);
    }

    /** Sets the organisation that delivered the record. */
    public static void setOrganisation(SpecificRecord record, String organisation) {
        record.put(ORGANISATION, organisation);
    }

    /** Returns the reference of the customer, account, line and so on, exactly as the organisation knows it. */
    public static Optional<String> subject(SpecificRecord record) {
        return Optional.ofNullable((String) record.get(SUBJECT));
    }

    /** Returns the kind of the subject reference. */
    public static Optional<SubjectKind> subjectKind(SpecificRecord record) {
        return Optional.ofNullable((SubjectKind) record.get(SUBJECT_KIND));
    }

    /** Sets kind and reference of the subject, which are always set together. */
    public static void setSubject(SpecificRecord record, SubjectKind kind, String reference) {
        record.put(SUBJECT_KIND, kind);
        record.put(SUBJECT, reference);
    }

    /** Returns the delivered occurrences of the event. */
    @SuppressWarnings("unchecked")
    public static List<Sighting> sightings(SpecificRecord record) {
        return (List<Sighting>) record.get(SIGHTINGS);
    }

    /** Returns the delivered values that no typed field contains, by delivered name. */
    @SuppressWarnings("unchecked")
    public static Map<String, String> additional(SpecificRecord record) {
        return (Map<String, String>) record.get(ADDITIONAL);
    }

    /** Returns the values that Mesinfos computed or inferred. */
    @SuppressWarnings("unchecked")
    public static List<Derivation> derived(SpecificRecord record) {
        return (List<Derivation>) record.get(DERIVED);
    }

    /** Adds derived values. Duplicates are removed and the result is sorted. */
    public static void addDerived(SpecificRecord record, Collection<Derivation> more) {
        List<Derivation> all = new ArrayList<>(derived(record));
        all.addAll(more);
        all.sort(ORDER);
        List<Derivation> each = new ArrayList<>(all.size());
        for (Derivation derivation : all) {
            if (each.isEmpty() || ORDER.compare(each.get(each.size() - 1), derivation) != 0) {
                each.add(derivation);
            }
        }
        record.put(DERIVED, each);
    }
}
