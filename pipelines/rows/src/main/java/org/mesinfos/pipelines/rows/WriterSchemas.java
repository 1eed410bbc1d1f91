package org.mesinfos.pipelines.rows;

import java.io.IOException;
import java.util.Optional;
import org.apache.avro.Schema;

/** Schemas of the records that earlier versions of the program wrote. */
@FunctionalInterface
public interface WriterSchemas {

    /** No schemas: only records of the current schemas can be read. */
    WriterSchemas NONE = fingerprint -> Optional.empty();

    /**
     * Returns the schema with a fingerprint of {@link RecordSchemaFingerprints}; empty if it is unknown.
     *
     * @throws IOException if schemas cannot be read
     */
    Optional<Schema> find(String fingerprint) throws IOException;
}
