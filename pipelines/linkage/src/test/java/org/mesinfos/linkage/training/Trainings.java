package org.mesinfos.linkage.training;

import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.model.LinkageModel;

/** Training of tables in tests. */
final class Trainings {

    private Trainings() {}

    static TrainingResult of(PersonTable table) {
        return new Trainer(
                        table,
                        new CandidatePairs(table),
                        new RecordComparator.ComparisonContext(table, kind -> 0),
                        LinkageModel.initial(0.001))
                .train();
    }
}
