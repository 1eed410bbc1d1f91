package org.mesinfos.pipelines.transforms;

import static org.mesinfos.pipelines.transforms.TestPipelines.expect;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.rows.RowBatch;

/** Transforms that group and distribute elements without changing them. */
final class DistributionTest {

    @Test
    void reshuffleIntoGroupsKeepsEachElement() {
        TestPipelines.run(pipeline -> PAssert.that(
                        pipeline.apply(Create.of(1, 2, 3, 4, 5, 5)).apply(new ReshuffleIntoGroups<>(2)))
                .containsInAnyOrder(1, 2, 3, 4, 5, 5));
    }

    @Test
    void signalWhenCompleteEmitsOneElement() {
        TestPipelines.run(pipeline -> {
            PCollection<Void> afterSome =
                    pipeline.apply("Some", Create.of(1, 2, 3)).apply("AfterSome", new SignalWhenComplete<>());
            PCollection<Void> afterNone = pipeline.apply("None", Create.empty(VarIntCoder.of()))
                    .apply("AfterNone", new SignalWhenComplete<>());

            expect(afterSome, DistributionTest::signals, "signal");
            expect(afterNone, DistributionTest::signals, "signal");
        });
    }

    @Test
    void groupIntoBlocksKeepsTheRecordsOfEachKey() {
        TestPipelines.run(pipeline -> {
            PCollection<KV<String, RowBatch>> records = pipeline.apply(Create.of(
                            KV.of("a", TestStore.rows("A1")),
                            KV.of("b", TestStore.rows("A2")),
                            KV.of("a", TestStore.rows("A2", "J")))
                    .withCoder(KvCoder.of(StringUtf8Coder.of(), ElementCoders.coder(RowBatch.class))));

            expect(
                    records.apply(new GroupIntoBlocks<>(RowBatch.class)),
                    DistributionTest::accountsByKey,
                    "a[A1, A2, J]",
                    "b[A2]");
        });
    }

    private static List<String> signals(Iterable<Void> signals) {
        List<String> texts = new ArrayList<>();
        signals.forEach(signal -> texts.add("signal"));
        return texts;
    }

    private static List<String> accountsByKey(Iterable<KV<String, Iterable<Block<RowBatch>>>> groups) {
        List<String> texts = new ArrayList<>();
        for (KV<String, Iterable<Block<RowBatch>>> group : groups) {
            List<String> accounts = new ArrayList<>();
            for (RowBatch batch : new BlockCodec<>(RowBatch.class).decode(group.getValue())) {
                batch.getRows().forEach(row -> accounts.add(row.getSubject()));
            }
            accounts.sort(null);
            texts.add(group.getKey() + accounts);
        }
        return texts;
    }
}
