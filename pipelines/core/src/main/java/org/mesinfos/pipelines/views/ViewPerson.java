package org.mesinfos.pipelines.views;

import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Envelope;

/** The person of a row of a view: that of the records of the bundle. */
final class ViewPerson {

    private ViewPerson() {}

    /** @throws IllegalArgumentException if the record is not in a bundle */
    static String of(SpecificRecord record) {
        return Envelope.personId(record)
                .orElseThrow(() -> new IllegalArgumentException("A record of a bundle has a person"));
    }
}
