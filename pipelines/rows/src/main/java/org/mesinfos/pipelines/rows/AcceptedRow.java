package org.mesinfos.pipelines.rows;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/**
 * Encoded row with its origin and record type.
 *
 * @param origin source of the row, shared by all rows of a batch
 * @param type record type
 * @param row the row; its record is encoded
 */
public record AcceptedRow(RowOrigin origin, RecordType type, EncodedRow row) {

    /** Returns the reference of the customer or account of the row; empty if the row has none. */
    public Optional<Subject> subject() {
        return subject(row);
    }

    /** Returns the key that identifies the event across deliveries. */
    public RecordKey key() {
        return new RecordKey(EncodedEnums.decode(row.getKeyKind()), row.getKey());
    }

    /** Returns the locator of the row in its file. */
    public Locator locator() {
        return locator(row);
    }

    /** Decodes the record. Each call returns a new object, which the caller may change. */
    public SpecificRecord decode(CanonicalCodec codec) {
        ByteBuffer bytes = row.getRecord();
        return codec.decode(type, bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    /** Returns the subject of a row whose origin does not matter. */
    public static Optional<Subject> subject(EncodedRow row) {
        if (row.getSubject() == null) {
            return Optional.empty();
        }
        RowSubjectKind kind = Objects.requireNonNull(row.getSubjectKind(), "a subject has a kind");
        return Optional.of(new Subject(EncodedEnums.decode(kind), row.getSubject()));
    }

    static Locator locator(EncodedRow row) {
        return new Locator(row.getPage(), row.getLine(), row.getPath());
    }
}
