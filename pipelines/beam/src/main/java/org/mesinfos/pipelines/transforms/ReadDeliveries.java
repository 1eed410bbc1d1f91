package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryIdentity;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.InboxFileScan;
import org.mesinfos.pipelines.deliveries.ScannedFile;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;

/**
 * Transform that reads each file of the inbox once, identifies deliveries by their content, and marks the new ones.
 *
 * <p>Identical content dropped twice, in this run or an earlier one, is one delivery.
 */
final class ReadDeliveries extends PTransform<PCollection<InboxFile>, PCollection<Delivery>> {

    private static final long serialVersionUID = 1L;

    private final Map<String, DeliveryStatus> known;
    private final int groups;

    /**
     * @param known status of the deliveries that are in the store or excluded by a decision, by id
     * @param groups number of groups in which files are distributed to the workers
     */
    public ReadDeliveries(Map<String, DeliveryStatus> known, int groups) {
        this.known = Map.copyOf(known);
        this.groups = groups;
    }

    /** @param files files of every complete delivery of the inbox */
    @Override
    public PCollection<Delivery> expand(PCollection<InboxFile> files) {
        return files.apply("ReshuffleFiles", new ReshuffleIntoGroups<>(groups))
                .apply("ScanFiles", ParDo.of(new ScanFile()))
                .apply("GroupByDrop", new GroupIntoBlocks<>(ScannedFile.class))
                .apply("IdentifyDrops", ParDo.of(new IdentifyDrop(known)))
                .apply("GroupByDelivery", GroupByKey.create())
                .apply("MergeDrops", ParDo.of(new MergeDrops()));
    }

    /**
     * Step that reads and hashes a file. Emits it, and the files inside if it is an archive, under its organisation and
     * drop. A file that cannot be read is emitted with the reason.
     */
    static final class ScanFile extends DoFn<InboxFile, KV<String, ScannedFile>> {

        private static final long serialVersionUID = 1L;

        private final Counter skippedMedia = Metrics.counter("files", "skipped-media");

        @ProcessElement
        public void scan(@Element InboxFile file, OutputReceiver<KV<String, ScannedFile>> output) {
            String drop = file.getOrganisation() + "/" + file.getDrop();
            List<ScannedFile> scanned = new ArrayList<>();
            Optional<String> failure = IsolatedWork.failure(() -> {
                InboxFileScan scan = InboxFileScan.of(file);
                skippedMedia.inc(scan.skippedMedia());
                scanned.addAll(scan.files());
            });
            if (failure.isPresent()) {
                output.output(KV.of(drop, DeliveryIdentity.failed(file, failure.get())));
            } else {
                scanned.forEach(one -> output.output(KV.of(drop, one)));
            }
        }
    }

    static final class IdentifyDrop extends DoFn<KV<String, Iterable<Block<ScannedFile>>>, KV<String, Delivery>> {

        private static final long serialVersionUID = 1L;

        private final Map<String, DeliveryStatus> known;
        private transient BlockCodec<ScannedFile> codec;

        IdentifyDrop(Map<String, DeliveryStatus> known) {
            this.known = known;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(ScannedFile.class);
        }

        @ProcessElement
        public void identify(
                @Element KV<String, Iterable<Block<ScannedFile>>> drop, OutputReceiver<KV<String, Delivery>> output) {
            Delivery delivery = DeliveryIdentity.identify(codec.decode(drop.getValue()), known);
            output.output(KV.of(delivery.getId(), delivery));
        }
    }

    static final class MergeDrops extends DoFn<KV<String, Iterable<Delivery>>, Delivery> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void merge(@Element KV<String, Iterable<Delivery>> drops, OutputReceiver<Delivery> output) {
            output.output(DeliveryIdentity.merge(drops.getValue()));
        }
    }
}
