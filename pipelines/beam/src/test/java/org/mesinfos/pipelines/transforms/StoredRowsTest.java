package org.mesinfos.pipelines.transforms;

import static org.mesinfos.pipelines.transforms.TestPipelines.expect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;

/** Transforms that read the rows of earlier runs: rows of customers C1 and C2, and a held row without customer. */
final class StoredRowsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void runBefore() {
        new TestInbox(folder)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .mapping("mappings", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop(
                        "test-bank/moves.csv",
                        VersionedMapping.HEADER,
                        "C1;m1;2024-01-02;2024-01-03;-12.30;EUR;CB ODDWAX",
                        "C1;m2;2024-01-02;2024-01-03;-12.30;EUR;CB ODDWAX",
                        "C2;m3;2024-01-05;2024-01-05;-5.00;EUR;CB BAKERY",
                        ";m4;2024-01-05;2024-01-05;-5.00;EUR;CB BAKERY")
                .run("store");
    }

    private TestStore stored() throws IOException {
        return new TestStore(folder.resolve("store"));
    }

    @Test
    void readsTheRowsOfReattributedPersonsAndMarksThem() throws IOException {
        try (TestStore test = stored()) {
            TestPipelines.run(pipeline -> {
                String person = HolderKey.person("per-1");
                ReattributedRows read = pipeline.apply(Create.of(KV.of(HolderKey.shard(person), person)))
                        .apply(new ReadReattributedRows(test.store(), TestStore.BUCKETS, ReplayedFiles.NONE));

                expect(read.rows(), StoredRowsTest::keys, "m1", "m2");
                expect(read.persons().apply(Values.create()), TestStore::describe, "per-1: replaced");
                PAssert.that(read.held()).empty();
            });
        }
    }

    @Test
    void readsTheHeldRowsOfAShardAndMarksIt() throws IOException {
        try (TestStore test = stored()) {
            String shard = test.store().snapshot().held().firstKey();
            TestPipelines.run(pipeline -> {
                ReattributedRows read = pipeline.apply(Create.of(KV.of(shard, HolderKey.heldShard(shard))))
                        .apply(new ReadReattributedRows(test.store(), TestStore.BUCKETS, ReplayedFiles.NONE));

                expect(read.rows(), StoredRowsTest::keys, "m4");
                expect(read.held().apply(Values.create()), TestStore::describe, shard + ": replaced");
                PAssert.that(read.persons()).empty();
            });
        }
    }

    @Test
    void namesEveryHolderOfStoredRows() throws IOException {
        try (TestStore test = stored()) {
            String shard = test.store().snapshot().held().firstKey();
            TestPipelines.run(pipeline -> expect(
                    pipeline.apply(new AllHolders(test.store())).apply(Values.create()),
                    holders -> {
                        List<String> names = new ArrayList<>();
                        holders.forEach(names::add);
                        return names;
                    },
                    HolderKey.person("per-1"),
                    HolderKey.person("per-2"),
                    HolderKey.heldShard(shard)));
        }
    }

    @Test
    void selectsAllStoredPersonsIfTheRulesHaveChanged() throws IOException {
        try (TestStore test = stored()) {
            TestPipelines.run(pipeline -> {
                PCollection<KV<Integer, Block<HolderRows>>> persons =
                        pipeline.apply(new SelectPersonsToRederive(test.store(), "changed", TestStore.BUCKETS));

                expect(persons.apply(Values.create()), TestStore::describe, "per-1: no rows", "per-2: no rows");
            });
        }
    }

    @Test
    void selectsNoStoredPersonsIfTheRulesAreEqual() throws IOException {
        try (TestStore test = stored()) {
            String derivation = test.store().snapshot().derivation().orElseThrow();
            TestPipelines.run(pipeline -> PAssert.that(
                            pipeline.apply(new SelectPersonsToRederive(test.store(), derivation, TestStore.BUCKETS)))
                    .empty());
        }
    }

    private static List<String> keys(Iterable<Block<RowBatch>> blocks) {
        List<String> keys = new ArrayList<>();
        for (RowBatch batch : new BlockCodec<>(RowBatch.class).decode(blocks)) {
            batch.getRows().forEach(row -> keys.add(row.getKey()));
        }
        keys.sort(null);
        return keys;
    }
}
