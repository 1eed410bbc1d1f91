package org.mesinfos.pipelines.rows;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * One accepted row in terms of the domain: a view on its encoded form, which it does not change.
 *
 * @param origin where it comes from; not to be changed
 * @param type the kind of record
 * @param row the encoded row; not to be changed
 */
public record AcceptedRow(RowOrigin origin, RecordType type, EncodedRow row) {

    /** Whose or which account's it is; empty when the row does not tell. */
    public Optional<Subject> subject() {
        return subject(row);
    }

    /** What makes it the same event in another delivery. */
    public RecordKey key() {
        return new RecordKey(RecordKey.Kind.valueOf(row.getKeyKind().name()), row.getKey());
    }

    /** Where in its file it stands. */
    public Locator locator() {
        return locator(row);
    }

    /** The record, decoded anew at each call: it belongs to the caller. */
    public SpecificRecord decode(CanonicalCodec codec) {
        ByteBuffer bytes = row.getRecord();
        return codec.decode(type, bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    static Optional<Subject> subject(EncodedRow row) {
        return row.getSubject() == null
                ? Optional.empty()
                : Optional.of(
                        new Subject(SubjectKind.valueOf(row.getSubjectKind().name()), row.getSubject()));
    }

    static Locator locator(EncodedRow row) {
        return new Locator(row.getPage(), row.getLine(), row.getPath());
    }
}
