package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that groups the rows of persons by bucket.
 *
 * <p>If the rules of derived values have changed, includes all stored persons, also those without new rows.
 */
final class GatherPersons extends PTransform<ResolvedRows, PCollection<KV<Integer, Iterable<Block<HolderRows>>>>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final String derivation;
    private final int buckets;

    /**
     * @param store store of the earlier persons
     * @param derivation fingerprint of everything besides accepted rows that determines bundles
     * @param buckets number of buckets of persons
     */
    GatherPersons(WorkerStore store, String derivation, int buckets) {
        this.store = store;
        this.derivation = derivation;
        this.buckets = buckets;
    }

    @Override
    public PCollection<KV<Integer, Iterable<Block<HolderRows>>>> expand(ResolvedRows resolved) {
        PCollection<KV<Integer, Block<HolderRows>>> underived = resolved.getPipeline()
                .apply("SelectPersonsToRederive", new SelectPersonsToRederive(store, derivation, buckets));
        return PCollectionList.of(resolved.personBlocks())
                .and(underived)
                .apply("AllPersons", Flatten.pCollections())
                .apply("GatherBuckets", GroupByKey.create());
    }
}
