package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.RunFact;

/** Receiver of the blocks of routed rows. */
interface RoutedOutput {

    /** Rows of persons, by bucket. */
    TupleTag<KV<Integer, Block<HolderRows>>> PERSONS = new TupleTag<>() {};

    /** Held rows, by shard. */
    TupleTag<KV<String, Block<HolderRows>>> HELD = new TupleTag<>() {};

    /** Numbers and places of rows of erased people. */
    TupleTag<RunFact> SUPPRESSED = new TupleTag<>() {};

    /** Rows near a change of holder, by group; the holder of a block is where its rows were. */
    TupleTag<KV<Integer, Block<HolderRows>>> NEAR = new TupleTag<>() {};

    /** All tags except {@link #PERSONS}, the main output. */
    TupleTagList FURTHER = TupleTagList.of(HELD).and(SUPPRESSED).and(NEAR);

    <T> void output(TupleTag<T> tag, T element);

    /** Returns the receiver of the elements that a step outputs while it processes one. */
    static RoutedOutput of(MultiOutputReceiver receiver) {
        return new RoutedOutput() {
            @Override
            public <T> void output(TupleTag<T> tag, T element) {
                receiver.get(tag).output(element);
            }
        };
    }
}
