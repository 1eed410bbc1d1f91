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
 * What workers found of the people that they compared, put together from side inputs.
 *
 * @param linking how people are linked
 * @param work where the people are
 * @param outcomes blocks of what became of them
 * @param cut blocks of edges that were cut
 */
record FoundPeople(
        LinkingPlan linking,
        LinkingWork work,
        PCollectionView<List<byte[]>> outcomes,
        PCollectionView<List<byte[]>> cut)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Everybody of whom something is said. */
    <A, B> StatedPeople stated(StatementReader reader, DoFn<A, B>.ProcessContext context) throws IOException {
        return reader.people(linking, context);
    }

    /** Who of them is whom. Nobody may ask for the people afterwards. */
    <A, B> People of(StatedPeople people, StatementReader reader, DoFn<A, B>.ProcessContext context)
            throws IOException {
        Linked linked =
                work.linked(OutcomeBlock.read(context.sideInput(outcomes)), EdgeBlock.read(context.sideInput(cut)));
        reader.forget();
        work.forget();
        return people.linker().people(linked, linking.model(), people.profiles(), linking.answers());
    }
}
