package org.mesinfos.pipelines.rows;

import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Creates Avro data models that use the encoding methods which Avro generates into record classes ("custom coders"), instead of
 * interpreting the schema for each field. The encoding is the same.
 */
public final class AvroModels {

    private AvroModels() {}

    /** Returns a new model for readers and writers of a generated class. */
    public static SpecificData withCustomCoders(Class<? extends SpecificRecordBase> type) {
        SpecificData model = new SpecificData(type.getClassLoader());
        model.setCustomCoders(true);
        return model;
    }
}
