package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/**
 * Records in their canonical encoding, and what is known of them as the catalogue writes it. Deterministic: equal
 * elements give equal bytes.
 */
final class PersonRecordsCoder extends CustomCoder<PersonRecords> {

    private static final long serialVersionUID = 1L;

    private static final StringUtf8Coder TEXT = StringUtf8Coder.of();
    private static final VarIntCoder NUMBER = VarIntCoder.of();
    private static final ByteArrayCoder BYTES = ByteArrayCoder.of();
    private static final ThreadLocal<CanonicalCodec> CODEC = ThreadLocal.withInitial(CanonicalCodec::new);

    @Override
    public void encode(PersonRecords person, OutputStream out) throws IOException {
        TEXT.encode(person.personId(), out);
        NUMBER.encode(person.accepted().isPresent() ? 1 : 0, out);
        if (person.accepted().isPresent()) {
            BYTES.encode(entry(person).toJson(), out);
        }
        NUMBER.encode(person.records().size(), out);
        for (Map.Entry<RecordType, List<SpecificRecord>> records :
                person.records().entrySet()) {
            TEXT.encode(records.getKey().name(), out);
            NUMBER.encode(records.getValue().size(), out);
            for (SpecificRecord record : records.getValue()) {
                BYTES.encode(CODEC.get().encode(record), out);
            }
        }
    }

    @Override
    public PersonRecords decode(InputStream in) throws IOException {
        String personId = TEXT.decode(in);
        Optional<PersonEntry> entry =
                NUMBER.decode(in) == 1 ? Optional.of(PersonEntry.fromJson(BYTES.decode(in))) : Optional.empty();
        SortedMap<RecordType, List<SpecificRecord>> records = new TreeMap<>();
        for (int types = NUMBER.decode(in); types > 0; types--) {
            RecordType type = RecordType.valueOf(TEXT.decode(in));
            List<SpecificRecord> decoded = new ArrayList<>();
            for (int count = NUMBER.decode(in); count > 0; count--) {
                byte[] bytes = BYTES.decode(in);
                decoded.add(CODEC.get().decode(type, bytes, 0, bytes.length));
            }
            records.put(type, decoded);
        }
        return new PersonRecords(
                personId,
                entry.map(PersonEntry::accepted),
                records,
                entry.map(PersonEntry::counts).orElse(List.of()),
                entry.map(PersonEntry::snapshotSources).orElse(List.of()),
                entry.map(PersonEntry::sources).orElse(List.of()));
    }

    /** What the catalogue will say of the person, before there are files of a bundle. */
    private static PersonEntry entry(PersonRecords person) {
        return new PersonEntry(
                person.personId(),
                person.accepted().orElseThrow(),
                List.of(),
                person.counts(),
                person.snapshotSources(),
                person.sources());
    }

    @Override
    public void verifyDeterministic() {
        // Every part is.
    }
}
