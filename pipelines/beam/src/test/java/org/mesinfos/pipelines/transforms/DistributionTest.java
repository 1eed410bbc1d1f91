package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

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

            PAssert.that(afterSome).satisfies(signals -> {
                assertThat(signals).hasSize(1);
                return null;
            });
            PAssert.that(afterNone).satisfies(signals -> {
                assertThat(signals).hasSize(1);
                return null;
            });
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

            PAssert.that(records.apply(new GroupIntoBlocks<>(RowBatch.class))).satisfies(groups -> {
                List<String> texts = new ArrayList<>();
                for (KV<String, Iterable<Block<RowBatch>>> group : groups) {
                    List<String> accounts = new ArrayList<>();
                    for (RowBatch batch : new BlockCodec<>(RowBatch.class).decode(group.getValue())) {
                        batch.getRows().forEach(row -> accounts.add(row.getSubject()));
                    }
                    accounts.sort(null);
                    texts.add(group.getKey() + accounts);
                }
                assertThat(texts).containsExactlyInAnyOrder("a[A1, A2, J]", "b[A2]");
                return null;
            });
        });
    }
}
