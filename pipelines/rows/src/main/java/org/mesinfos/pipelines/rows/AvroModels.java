package org.mesinfos.pipelines.rows;

import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Avro data models and schemas for files. The models use the encoding methods which Avro generates into record classes ("custom
 * coders"), instead of interpreting the schema for each field. The encoding is the same.
 */
public final class AvroModels {

    private AvroModels() {}

    /** Returns a new model for readers and writers of a generated class. */
    public static SpecificData withCustomCoders(Class<? extends SpecificRecordBase> type) {
        SpecificData model = new SpecificData(type.getClassLoader());
        model.setCustomCoders(true);
        return model;
    }

    /**
     * Returns a schema without its documentation, to be embedded in a file. The documentation would be the larger part of a
     * small file, and the bytes of files would change with its wording.
     */
    public static Schema withoutDocumentation(Schema schema) {
        return new Schema.Parser().parse(SchemaNormalization.toParsingForm(schema));
    }
}
