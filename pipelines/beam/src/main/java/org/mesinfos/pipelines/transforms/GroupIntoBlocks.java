package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;

/**
 * Transform that groups records by key into compressed blocks. Records of one Beam bundle and key share a block.
 *
 * <p>For each Beam bundle that adds elements to a key, the Direct Runner copies all elements grouped under that key so
 * far, each through its coder. Copying blocks is cheap even for deliveries of tens of thousands of files; copying
 * records is not.
 *
 * @param <T> class of the records
 */
final class GroupIntoBlocks<T extends SpecificRecordBase>
        extends PTransform<PCollection<KV<String, T>>, PCollection<KV<String, Iterable<Block<T>>>>> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;

    GroupIntoBlocks(Class<T> type) {
        this.type = type;
    }

    @Override
    public PCollection<KV<String, Iterable<Block<T>>>> expand(PCollection<KV<String, T>> records) {
        return records.apply("Pack", ParDo.of(new Pack<>(type)))
                .setCoder(KvCoder.of(StringUtf8Coder.of(), ElementCoders.blocks(type)))
                .apply("Gather", GroupByKey.create());
    }

    static final class Pack<T extends SpecificRecordBase> extends DoFn<KV<String, T>, KV<String, Block<T>>> {

        private static final long serialVersionUID = 1L;

        /** Maximum number of records in a block, so that a Beam bundle of any size fits in memory. */
        private static final int MAX_RECORDS_PER_BLOCK = 1000;

        private final Class<T> type;
        private transient BlockCodec<T> codec;
        private transient Map<String, List<T>> openBlocks;

        Pack(Class<T> type) {
            this.type = type;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(type);
        }

        @StartBundle
        public void start() {
            openBlocks = new TreeMap<>();
        }

        @ProcessElement
        public void pack(@Element KV<String, T> record, OutputReceiver<KV<String, Block<T>>> output) {
            List<T> records = openBlocks.computeIfAbsent(record.getKey(), key -> new ArrayList<>());
            records.add(record.getValue());
            if (records.size() == MAX_RECORDS_PER_BLOCK) {
                output.output(KV.of(record.getKey(), codec.encode(records)));
                openBlocks.remove(record.getKey());
            }
        }

        @FinishBundle
        public void finish(FinishBundleContext context) {
            openBlocks.forEach((key, records) -> context.output(
                    KV.of(key, codec.encode(records)), GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
            openBlocks.clear();
        }
    }
}
