package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.pipelines.elements.Block;

/** Transform that joins the rows of each bucket with knowledge about them. */
final class JoinRows
        extends PTransform<PCollection<KV<Integer, Block<TableRow>>>, PCollection<KV<Integer, CoGbkResult>>> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<Block<TableRow>> ROWS = new TupleTag<>() {};
    private static final TupleTag<Block<KeyEntries>> KNOWLEDGE = new TupleTag<>() {};

    private final PCollection<KV<Integer, Block<KeyEntries>>> knowledge;

    JoinRows(PCollection<KV<Integer, Block<KeyEntries>>> knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public PCollection<KV<Integer, CoGbkResult>> expand(PCollection<KV<Integer, Block<TableRow>>> rows) {
        return KeyedPCollectionTuple.of(ROWS, rows).and(KNOWLEDGE, knowledge).apply("Group", CoGroupByKey.create());
    }

    static Iterable<Block<TableRow>> rows(KV<Integer, CoGbkResult> bucket) {
        return bucket.getValue().getAll(ROWS);
    }

    static Iterable<Block<KeyEntries>> knowledge(KV<Integer, CoGbkResult> bucket) {
        return bucket.getValue().getAll(KNOWLEDGE);
    }
}
