package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.IterableCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.worker.WorkerStore;

final class BuildBundlesTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheBundleOfEachPersonAndListsItInItsShard() throws IOException {
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            IdentityState state = test.identity();
            WorkerStore store = test.store();
            HolderRows ana = TestStore.holder("ana", TestStore.rows("A1", "A1"));
            HolderRows ben = TestStore.holder("ben", TestStore.rows("A2"));
            Iterable<Block<HolderRows>> blocks = List.of(TestStore.routed(ana, ben));
            TestPipelines.run(pipeline -> {
                PCollectionView<IdentityState> identity =
                        pipeline.apply("Identity", Create.of(state)).apply(View.asSingleton());
                PAssert.that(pipeline.apply(
                                        "Buckets",
                                        Create.of(KV.of(3, blocks))
                                                .withCoder(KvCoder.of(
                                                        VarIntCoder.of(),
                                                        IterableCoder.of(ElementCoders.blocks(HolderRows.class)))))
                                .apply(new BuildBundles(
                                        test.store(), EnrichmentBasis.DEFAULT, "", identity, Issuers.NONE)))
                        .satisfies(facts -> {
                            List<String> texts = new ArrayList<>();
                            for (RunFact fact : facts) {
                                texts.add(fact.getKind() + " " + fact.getName() + " " + fact.getWritten());
                                texts.addAll(bundles(store, fact));
                            }
                            assertThat(texts)
                                    .containsExactlyInAnyOrder(
                                            RunFactKind.SHARD + " " + StoreNames.shardOf("ana") + " 1",
                                            "ana: 2 bank-transactions",
                                            RunFactKind.SHARD + " " + StoreNames.shardOf("ben") + " 1",
                                            "ben: 1 bank-transactions");
                            return null;
                        });
            });
        }
    }

    private static List<String> bundles(WorkerStore store, RunFact fact) {
        try {
            List<String> texts = new ArrayList<>();
            byte[] json = new byte[fact.getEntry().remaining()];
            fact.getEntry().duplicate().get(json);
            for (PersonEntry person : store.content().readShard(ShardEntry.fromJson(json))) {
                person.files()
                        .forEach(file -> texts.add(person.personId() + ": " + file.rows() + " " + file.recordType()));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
