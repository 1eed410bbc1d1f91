package org.mesinfos.pipelines.transforms;

import static org.mesinfos.pipelines.transforms.TestPipelines.expect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Keys;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.records.SubjectKind;

final class RouteRowsTest {

    private static final String SHARD =
            TestStore.KEY.digests().shard("bank", Optional.of(new Subject(SubjectKind.ACCOUNT, "A9")));

    @TempDir
    private Path folder;

    @Test
    void routesEachRowToItsHolders() throws IOException {
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            IdentityState state = test.identity();
            TestPipelines.run(pipeline -> {
                PCollection<IdentityState> identity = pipeline.apply("Identity", Create.of(state));
                RoutedRowsByChange routed = pipeline.apply(
                                "Rows",
                                Create.of(
                                                TestStore.block(TestStore.rows("A1", "A2", "J", "A9")),
                                                TestStore.block(TestStore.rows("A1")))
                                        .withCoder(ElementCoders.blocks(RowBatch.class)))
                        .apply(new RouteRows(test.tables(), identity, TestStore.BUCKETS));

                expect(
                        routed.blocks().persons().apply("Persons", Values.create()),
                        TestStore::describe,
                        "ana: k1",
                        "ana: k1",
                        "ana: k3 with 1 copies",
                        "ben: k2",
                        "ben: k3 copied");
                expect(routed.blocks().held().apply("Held", Values.create()), TestStore::describe, SHARD + ": k4");
                PAssert.that(routed.blocks().held().apply("Shards", Keys.create()))
                        .containsInAnyOrder(SHARD);
            });
        }
    }

    /** A lost worker repeats the step with blocks in another order, and other workers still use the first groups. */
    @Test
    void onAClusterTheGroupOfABlockDependsOnTheBlockAlone() {
        PipelineOptions options = PipelineOptionsFactory.create();
        options.setRunner(ClusterRunner.class);
        List<Block<RowBatch>> blocks = Stream.of("A1", "A2", "A3", "A4")
                .map(account -> TestStore.block(TestStore.rows(account)))
                .toList();

        TestPipelines.run(pipeline -> PAssert.that(
                        pipeline.apply(Create.of(blocks).withCoder(ElementCoders.blocks(RowBatch.class)))
                                .apply(ParDo.of(RouteRows.assignGroups(options, TestStore.BUCKETS))))
                .containsInAnyOrder(blocks.stream()
                        .map(block -> KV.of(Math.floorMod(block.hashCode(), TestStore.BUCKETS), block))
                        .toList()));
    }

    /** A runner other than the Direct Runner. */
    private static final class ClusterRunner extends PipelineRunner<PipelineResult> {

        @Override
        public PipelineResult run(Pipeline pipeline) {
            throw new UnsupportedOperationException("Only its name is used");
        }
    }
}
