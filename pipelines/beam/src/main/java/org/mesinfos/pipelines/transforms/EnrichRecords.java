package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.transforms.PTransform;
import org.mesinfos.pipelines.enrich.Enricher;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;

/** Adds derived values to records, without changing delivered values. */
final class EnrichRecords extends PTransform<PersonStage<PersonRecords>, PersonStage<PersonRecords>> {

    private static final long serialVersionUID = 1L;

    private final EnrichmentBasis basis;

    /** @param basis settings and tables that derived values depend on, besides the records */
    EnrichRecords(EnrichmentBasis basis) {
        this.basis = basis;
    }

    @Override
    public PersonStage<PersonRecords> expand(PersonStage<PersonRecords> persons) {
        return persons.then(new DeriveValues(basis));
    }

    private static final class DeriveValues implements PersonStep<PersonRecords, PersonRecords> {

        private static final long serialVersionUID = 1L;

        private final EnrichmentBasis basis;

        @SuppressWarnings("NullAway.Init") // setUp() precedes apply().
        private transient Enricher enricher;

        DeriveValues(EnrichmentBasis basis) {
            this.basis = basis;
        }

        @Override
        public void setUp() {
            enricher = new Enricher(basis);
        }

        @Override
        public PersonRecords apply(PersonRecords person, BucketContext bucket) {
            person.records().forEach((type, records) -> records.forEach(record -> enricher.enrich(type, record)));
            return person;
        }
    }
}
