package org.mesinfos.pipelines.dedup;

import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/**
 * Replacement of the digests in deduplicated records by keyed ones, for readers that must not see all fields. Record ids,
 * their aliases, and the hashes of deliveries and files can be computed by anyone who guesses the delivered values; the keyed
 * digests cannot. Stateless.
 */
public final class KeyedRecordIds {

    private KeyedRecordIds() {}

    /**
     * Replaces the ids, aliases and hashes of all records, which must have no relations yet, and sorts the records by their new
     * ids. Paths in files are removed, because they may contain names of files.
     *
     * @param digest returns the keyed digest of a text
     */
    public static void apply(SortedMap<RecordType, List<SpecificRecord>> records, UnaryOperator<String> digest) {
        records.replaceAll((type, each) -> {
            each.forEach(record -> apply(record, digest));
            return RecordOrder.sorted(type, each);
        });
    }

    private static void apply(SpecificRecord record, UnaryOperator<String> digest) {
        Envelope.recordId(record).ifPresent(id -> Envelope.setRecordId(record, digest.apply(id)));
        record.put(
                Envelope.SIGHTINGS,
                Envelope.sightings(record).stream()
                        .map(sighting -> keyed(sighting, digest))
                        .toList());
        List<Derivation> derived = List.copyOf(Envelope.derived(record));
        record.put(Envelope.DERIVED, List.of());
        Envelope.addDerived(
                record, derived.stream().map(value -> keyed(value, digest)).toList());
    }

    private static Sighting keyed(Sighting sighting, UnaryOperator<String> digest) {
        return Sighting.newBuilder(sighting)
                .setDelivery(digest.apply(sighting.getDelivery()))
                .setFileSha256(digest.apply(sighting.getFileSha256()))
                .setPath(null)
                .build();
    }

    private static Derivation keyed(Derivation value, UnaryOperator<String> digest) {
        return value.getName().equals(MergeEvidence.ALIAS)
                ? Derivation.newBuilder(value)
                        .setValue(digest.apply(value.getValue()))
                        .build()
                : value;
    }
}
