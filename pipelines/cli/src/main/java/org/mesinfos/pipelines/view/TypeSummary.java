package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/** Counts and sums over the records of one type, which the page shows before it reads the records. Not thread-safe. */
final class TypeSummary {

    private static final String FOOTPRINT = "footprint.kg_co2e";

    private final BundleFile file;
    private final RecordType type;
    private long sightings;
    private long derived;
    private long differing;
    private BigDecimal footprint = BigDecimal.ZERO;

    TypeSummary(BundleFile file, RecordType type) {
        this.file = file;
        this.type = type;
    }

    void add(SpecificRecord record) {
        boolean differs = false;
        for (Sighting sighting : Envelope.sightings(record)) {
            sightings++;
            differs |= sighting.getReported() != null && !sighting.getReported().isEmpty();
        }
        differing += differs ? 1 : 0;
        for (Derivation fact : Envelope.derived(record)) {
            derived++;
            if (fact.getName().equals(FOOTPRINT)) {
                footprint = footprint.add(new BigDecimal(fact.getValue()));
            }
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", file.recordType())
                .put("record", type.schemaName())
                .put("rows", file.rows())
                .put("bytes", file.file().bytes())
                .put("sightings", sightings)
                .put("derived", derived)
                .put("differing", differing);
        file.period()
                .ifPresent(period -> json.put("first", period.first().toString())
                        .put("last", period.last().toString()));
        if (footprint.signum() != 0) {
            json.put("co2e", footprint.toPlainString());
        }
        return json;
    }
}
