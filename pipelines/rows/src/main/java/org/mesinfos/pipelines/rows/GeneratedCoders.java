package org.mesinfos.pipelines.rows;

import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Lets Avro use the encoding methods that it generated into our classes, instead of asking the schema at each field of
 * each row. The bytes are the same.
 */
public final class GeneratedCoders {

    private GeneratedCoders() {}

    /** A model for readers and writers of a generated class; theirs alone. */
    public static SpecificData model(Class<? extends SpecificRecordBase> type) {
        SpecificData model = new SpecificData(type.getClassLoader());
        model.setCustomCoders(true);
        return model;
    }
}
