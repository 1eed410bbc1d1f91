package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.connectors.intake.FileScanner;
import org.mesinfos.connectors.intake.TypedScan;
import org.mesinfos.pipelines.deliveries.Archives;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryIdentity;
import org.mesinfos.pipelines.deliveries.InboxContent;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.ScannedFile;

/**
 * Reads each file of the inbox once, names the deliveries by their content, and marks which of them are new.
 *
 * <p>The same bytes dropped twice, in this run or an earlier one, are one delivery.
 */
public final class ReadDeliveries extends PTransform<PBegin, PCollection<Delivery>> {

    private static final long serialVersionUID = 1L;

    private final List<InboxFile> files;
    private final Set<String> known;
    private final int groups;

    /**
     * @param files the files of every complete delivery of the inbox
     * @param known identifiers of the deliveries that the store already holds
     * @param groups into how many groups the files are spread over the workers
     */
    public ReadDeliveries(List<InboxFile> files, Set<String> known, int groups) {
        this.files = List.copyOf(files);
        this.known = Set.copyOf(known);
        this.groups = groups;
    }

    @Override
    public PCollection<Delivery> expand(PBegin begin) {
        return begin.apply("ListFiles", Create.of(files).withCoder(Elements.coder(InboxFile.class)))
                .apply("SpreadFiles", new SpreadWork<>(groups))
                .apply("ScanFiles", ParDo.of(new ScanFile()))
                .apply("GatherDrops", new GatherRecords<>(ScannedFile.class))
                .apply("IdentifyDrops", ParDo.of(new IdentifyDrop(known)))
                .apply("GatherDeliveries", GroupByKey.create())
                .apply("JoinDrops", ParDo.of(new JoinDrops()));
    }

    /** The same bytes under two names are one file; the organisation and drop tell which files belong together. */
    static final class ScanFile extends DoFn<InboxFile, KV<String, ScannedFile>> {

        private static final long serialVersionUID = 1L;

        /** What is kept of a delivery may not depend on what its files are called: the name gives no hint. */
        private static final String NAMELESS = "";

        @ProcessElement
        public void scan(@Element InboxFile file, OutputReceiver<KV<String, ScannedFile>> output) throws IOException {
            TypedScan typed;
            try (InputStream in = InboxContent.open(file.getUri(), 0)) {
                typed = FileScanner.scan(in, NAMELESS);
            }
            List<Archives.Scanned> inside = typed.archive()
                    ? Archives.scan(
                            new InboxContent(null, file.getUri(), typed.scan().size()))
                    : List.of();
            String drop = file.getOrganisation() + "/" + file.getDrop();
            ScannedFile scanned = DeliveryIdentity.scanned(file, typed);
            output.output(KV.of(drop, inside.isEmpty() ? scanned : DeliveryIdentity.opened(scanned)));
            for (Archives.Scanned part : inside) {
                output.output(KV.of(drop, DeliveryIdentity.scanned(file, part)));
            }
        }
    }

    static final class IdentifyDrop extends DoFn<KV<String, Iterable<byte[]>>, KV<String, Delivery>> {

        private static final long serialVersionUID = 1L;

        private final Set<String> known;
        private transient BlockCompression<ScannedFile> compression;

        IdentifyDrop(Set<String> known) {
            this.known = known;
        }

        @Setup
        public void setUp() {
            compression = new BlockCompression<>(ScannedFile.class);
        }

        @ProcessElement
        public void identify(@Element KV<String, Iterable<byte[]>> drop, OutputReceiver<KV<String, Delivery>> output) {
            Delivery delivery = DeliveryIdentity.identify(compression.decompress(drop.getValue()), known);
            output.output(KV.of(delivery.getId(), delivery));
        }
    }

    static final class JoinDrops extends DoFn<KV<String, Iterable<Delivery>>, Delivery> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void join(@Element KV<String, Iterable<Delivery>> drops, OutputReceiver<Delivery> output) {
            output.output(DeliveryIdentity.join(drops.getValue()));
        }
    }
}
