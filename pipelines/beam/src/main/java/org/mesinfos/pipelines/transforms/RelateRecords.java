package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.transforms.PTransform;
import org.mesinfos.pipelines.relate.Relations;

/**
 * Adds values derived from several records of a person, such as recurrences and relations, without changing delivered
 * values.
 */
final class RelateRecords extends PTransform<PersonStage<PersonRecords>, PersonStage<PersonRecords>> {

    private static final long serialVersionUID = 1L;

    @Override
    public PersonStage<PersonRecords> expand(PersonStage<PersonRecords> persons) {
        return persons.then(new FindRelations());
    }

    private record FindRelations() implements PersonStep<PersonRecords, PersonRecords> {

        @Override
        public PersonRecords apply(PersonRecords person, BucketContext bucket) {
            Relations.add(person.records());
            return person;
        }
    }
}
