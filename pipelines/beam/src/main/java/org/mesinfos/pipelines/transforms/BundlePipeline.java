package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.worker.WorkerStore;

/** The whole pipeline of a run, from the files of the inbox to bundles that only need to be published. */
public final class BundlePipeline {

    private BundlePipeline() {}

    /** Adds the transforms of one run to a pipeline. */
    public static void build(Pipeline pipeline, RunPlan plan) {
        WorkerStore store = plan.store();
        WorkSizes sizes = plan.sizes();
        ElementCoders.register(pipeline);

        PCollection<Delivery> deliveries = pipeline.apply("ListFiles", plan.inboxFiles())
                .apply("ReadDeliveries", new ReadDeliveries(plan.knownDeliveries(), sizes.groups()))
                .apply("ApplyQuotas", new ApplyQuotas(plan.quotas()));
        ParsedFiles parsed = deliveries.apply(
                "ParseSourceFiles",
                new ParseSourceFiles(
                        store,
                        plan.reading(),
                        pipeline.apply("ReplayedFiles", plan.filesToReadAgain()),
                        plan.profileOutput(),
                        sizes));
        ResolvedRows resolved = parsed.apply(
                "ResolvePersons",
                new ResolvePersons(
                        store,
                        plan.linking(),
                        plan.rules(),
                        plan.fingerprints(),
                        sizes.buckets(),
                        plan.replacedFiles()));
        PCollection<RunFact> held = resolved.apply("HoldRows", new HoldRows(store));
        PCollection<RunFact> bundles = resolved.apply(
                        "GatherPersons",
                        new GatherPersons(store, plan.fingerprints().derivation(), sizes.buckets()))
                .apply(
                        "BuildBundles",
                        new BuildBundles(
                                store,
                                plan.enrichment(),
                                plan.fingerprints().derivation(),
                                resolved.identityView(),
                                plan.rules().issuers()));
        PCollectionList.of(bundles)
                .and(held)
                .and(resolved.suppressed())
                .apply("CloseRun", new CloseRun(store, deliveries, parsed.outcomes(), resolved.identity()));
    }
}
