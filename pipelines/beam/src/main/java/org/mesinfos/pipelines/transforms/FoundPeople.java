package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.linkage.Linked;
import org.mesinfos.linkage.exchange.EdgeBlock;
import org.mesinfos.linkage.exchange.OutcomeBlock;
import org.mesinfos.pipelines.identity.People;
import org.mesinfos.pipelines.transforms.linking.LinkingWork;

/**
 * Result of the comparison of persons by many workers, read from side inputs.
 *
 * @param linking model and clerical decisions
 * @param work persons that were compared
 * @param outcomes blocks of the outcomes of components
 * @param cut blocks of edges that were cut
 */
record FoundPeople(
        LinkingPlan linking,
        LinkingWork work,
        PCollectionView<List<byte[]>> outcomes,
        PCollectionView<List<byte[]>> cut)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Returns the persons that were compared and their evidence. */
    <A, B> StatedPeople stated(StatementReader reader, DoFn<A, B>.ProcessContext context) throws IOException {
        return reader.people(linking, context);
    }

    /** Returns the linked persons, and releases the data that the comparison used. To be called once. */
    <A, B> People of(StatedPeople people, StatementReader reader, DoFn<A, B>.ProcessContext context)
            throws IOException {
        Linked linked =
                work.linked(OutcomeBlock.read(context.sideInput(outcomes)), EdgeBlock.read(context.sideInput(cut)));
        reader.forget();
        work.forget();
        return people.linker().people(linked, linking.model(), people.profiles(), linking.answers());
    }
}
