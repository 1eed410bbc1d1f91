package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.transforms.TestPipelines.expect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;

/** From parsed rows to the rows of persons and held rows, in a new store. */
final class ResolvePersonsTest {

    @TempDir
    private Path folder;

    private static ParsedFiles parsed(Pipeline pipeline) {
        return new ParsedFiles(
                pipeline.apply(
                        "Rows",
                        Create.of(TestStore.block(TestStore.rows("A1", "A2", "J", "A9")))
                                .withCoder(ElementCoders.blocks(RowBatch.class))),
                pipeline.apply(
                        "Links",
                        Create.of(LinkBlocks.write(TestStore.links()))
                                .withCoder(ElementCoders.blocks(LinkAssertion.class))),
                pipeline.apply("Profiles", Create.empty(ElementCoders.blocks(ProfileStatement.class))),
                pipeline.apply("Outcomes", Create.empty(ElementCoders.coder(ReadingOutcome.class))));
    }

    private static ResolvePersons resolvePersons(TestStore test) {
        return new ResolvePersons(
                test.store(),
                Optional.empty(),
                TestStore.sharedJointAccounts(),
                new StoreFingerprints("derivation", "rules"),
                TestStore.BUCKETS,
                ReplayedFiles.NONE);
    }

    @Test
    void attributesRowsByLinksAndRegistry() throws IOException {
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            TestPipelines.run(pipeline -> {
                ResolvedRows resolved = parsed(pipeline).apply("ResolvePersons", resolvePersons(test));
                PCollection<KV<Integer, Iterable<Block<HolderRows>>>> persons =
                        resolved.apply("GatherPersons", new GatherPersons(test.store(), "rules", TestStore.BUCKETS));

                expect(
                        persons,
                        ResolvePersonsTest::describe,
                        "ana: k1",
                        "ana: k3 with 1 copies",
                        "ben: k2",
                        "ben: k3 copied");
                PAssert.that(resolved.heldBlocks().apply(Values.create())).satisfies(blocks -> {
                    assertThat(TestStore.describe(blocks))
                            .singleElement()
                            .asString()
                            .endsWith(": k4");
                    return null;
                });
            });
        }
    }

    private static List<String> describe(Iterable<KV<Integer, Iterable<Block<HolderRows>>>> buckets) {
        List<String> texts = new ArrayList<>();
        buckets.forEach(bucket -> texts.addAll(TestStore.describe(bucket.getValue())));
        return texts;
    }

    @Test
    void storesHeldRowsWithTheirReason() throws IOException {
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            TestPipelines.run(pipeline -> PAssert.that(parsed(pipeline)
                            .apply("ResolvePersons", resolvePersons(test))
                            .apply("HoldRows", new HoldRows(test.store())))
                    .satisfies(facts -> {
                        List<HeldRowCount> counts = new ArrayList<>();
                        for (RunFact fact : facts) {
                            assertThat(fact.getKind()).isEqualTo(RunFactKind.HELD);
                            byte[] json = new byte[fact.getEntry().remaining()];
                            fact.getEntry().duplicate().get(json);
                            counts.addAll(HeldEntry.fromJson(json).counts());
                        }
                        assertThat(counts)
                                .containsExactly(new HeldRowCount(TestStore.DELIVERY, HeldReason.UNATTRIBUTED, 1));
                        return null;
                    }));
        }
    }
}
