package org.mesinfos.pipelines.transforms;

import java.util.List;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.enrich.Enricher;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Puts derived values beside what was delivered: never over it. */
final class EnrichRecords extends PTransform<PCollection<PersonRecords>, PCollection<PersonRecords>> {

    private static final long serialVersionUID = 1L;

    @Override
    public PCollection<PersonRecords> expand(PCollection<PersonRecords> persons) {
        return persons.apply("DeriveValues", ParDo.of(new DeriveValues())).setCoder(new PersonRecordsCoder());
    }

    static final class DeriveValues extends DoFn<PersonRecords, PersonRecords> {

        private static final long serialVersionUID = 1L;

        private transient Enricher enricher;

        @Setup
        public void setUp() {
            enricher = new Enricher();
        }

        @ProcessElement
        public void derive(@Element PersonRecords person, OutputReceiver<PersonRecords> output) {
            TreeMap<RecordType, List<SpecificRecord>> enriched = new TreeMap<>();
            person.records()
                    .forEach((type, records) -> enriched.put(
                            type,
                            records.stream()
                                    .map(record -> enriched(type, record))
                                    .toList()));
            output.output(new PersonRecords(
                    person.personId(),
                    person.accepted(),
                    enriched,
                    person.counts(),
                    person.snapshotSources(),
                    person.sources()));
        }

        /** A copy with its own list of derived values: the record belongs to an element, which nobody may change. */
        private SpecificRecord enriched(RecordType type, SpecificRecord record) {
            SpecificRecord copy = type.newRecord();
            int fields = record.getSchema().getFields().size();
            for (int field = 0; field < fields; field++) {
                if (field != Envelope.DERIVED) {
                    copy.put(field, record.get(field));
                }
            }
            enricher.enrich(type, copy);
            return copy;
        }
    }
}
