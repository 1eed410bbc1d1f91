package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.FailureReason;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that totals each delivery, quarantines the files with rejected rows, and writes the list of all results of
 * the run to the store.
 *
 * <p>Publishing is not part of the pipeline: the program that started the run audits the list and commits once.
 */
final class CloseRun extends PTransform<PCollectionList<RunFact>, PCollection<String>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final PCollection<Delivery> deliveries;
    private final PCollection<ReadingOutcome> outcomes;
    private final PCollection<IdentityState> identity;

    /**
     * @param store store to write the list to
     * @param deliveries deliveries in the inbox
     * @param outcomes outcomes of the files that were read
     * @param identity identity evidence of this run, one element
     */
    CloseRun(
            WorkerStore store,
            PCollection<Delivery> deliveries,
            PCollection<ReadingOutcome> outcomes,
            PCollection<IdentityState> identity) {
        this.store = store;
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.identity = identity;
    }

    @Override
    public PCollection<String> expand(PCollectionList<RunFact> written) {
        PCollection<RunFact> summaries = outcomes.apply(
                        "ByDelivery",
                        WithKeys.<String, ReadingOutcome>of(
                                        outcome -> outcome.getFile().getDelivery())
                                .withKeyType(TypeDescriptors.strings()))
                .apply("GatherOutcomes", new GroupIntoBlocks<>(ReadingOutcome.class))
                .apply("SummariseDeliveries", ParDo.of(new SummariseDelivery(store)));
        return written.and(summaries)
                .and(deliveries.apply(
                        "DeliveryFacts",
                        MapElements.into(TypeDescriptor.of(RunFact.class)).via(RunFacts::seen)))
                .and(identity.apply(
                        "IdentityFacts",
                        MapElements.into(TypeDescriptor.of(RunFact.class)).via(RunFacts::identity)))
                .apply("AllFacts", Flatten.pCollections())
                .apply("OneList", WithKeys.of(store.runId()))
                .apply("GatherFacts", GroupByKey.create())
                .apply("WriteFacts", ParDo.of(new WriteFacts(store)));
    }

    static final class SummariseDelivery extends DoFn<KV<String, Iterable<Block<ReadingOutcome>>>, RunFact> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private transient BlockCodec<ReadingOutcome> codec;

        SummariseDelivery(WorkerStore store) {
            this.store = store;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(ReadingOutcome.class);
        }

        @ProcessElement
        public void summarise(
                @Element KV<String, Iterable<Block<ReadingOutcome>>> delivery, OutputReceiver<RunFact> output)
                throws IOException {
            List<ReadingOutcome> outcomes = codec.decode(delivery.getValue());
            Optional<String> failure = outcomes.stream()
                    .flatMap(outcome -> Optional.ofNullable(outcome.getFailure()).stream())
                    .min(Comparator.naturalOrder());
            if (failure.isEmpty()) {
                try {
                    output.output(RunFacts.delivery(DeliverySummary.of(outcomes, store), outcomes));
                    return;
                } catch (UnreadableSourceException unreadable) {
                    failure = Optional.of(FailureReason.of(unreadable.failure()));
                }
            }
            output.output(RunFacts.failed(delivery.getKey(), failure.get()));
        }
    }

    static final class WriteFacts extends DoFn<KV<String, Iterable<RunFact>>, String> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;

        WriteFacts(WorkerStore store) {
            this.store = store;
        }

        @ProcessElement
        public void write(@Element KV<String, Iterable<RunFact>> facts, OutputReceiver<String> output)
                throws IOException {
            List<RunFact> all = new ArrayList<>();
            facts.getValue().forEach(all::add);
            RunFactFile.write(store, facts.getKey(), all);
            output.output(facts.getKey());
        }
    }
}
