package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Paths of a store: readers of other programs and stores of earlier versions rely on them. */
class StorePathsTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String HALF = "0123456789abcdef".repeat(2);

    @Test
    void filesOfAPersonAreInTheShardOfTheirId() {
        assertThat(StorePaths.bundleFolder("ana")).isEqualTo("bundles/24/ana");
        assertThat(StorePaths.bundleFile("ana", "invoices", HASH))
                .isEqualTo("bundles/24/ana/invoices." + HALF + ".parquet");
        assertThat(StorePaths.dataPackage("ana")).isEqualTo("bundles/24/ana/datapackage.json");
        assertThat(StorePaths.tombstone("ana")).isEqualTo("bundles/24/ana/erased.json");
        assertThat(StorePaths.accepted("ana", HASH)).isEqualTo("accepted/24/ana." + HALF + ".rows");
    }

    @Test
    void filesOfAShardContainItsNameAndTheirHash() {
        assertThat(StorePaths.shard("24", HASH)).isEqualTo("snapshots/shards/24." + HALF + ".jsonl.zst");
        assertThat(StorePaths.lookup("24", HASH)).isEqualTo("snapshots/lookup/24." + HALF + ".index");
        assertThat(StorePaths.heldLookup("24", HASH)).isEqualTo("snapshots/lookup/held-24." + HALF + ".index");
        assertThat(StorePaths.heldRows("24", HASH)).isEqualTo("unattributed/24." + HALF + ".avro");
    }

    @Test
    void filesOfADeliveryContainItsFullId() {
        assertThat(StorePaths.delivery(HASH)).isEqualTo("deliveries/" + HASH + ".json");
        assertThat(StorePaths.receipt("bank", HASH)).isEqualTo("receipts/bank/" + HASH + ".json");
    }

    @Test
    void deliveredBytesAreFoundByTheirFullHash() {
        assertThat(StorePaths.original(HASH)).isEqualTo("originals/01/" + HASH + ".zst");
        assertThat(StorePaths.quarantinedFile(HASH)).isEqualTo("quarantine/" + HASH);
        assertThat(StorePaths.quarantineDetails(HASH, HASH)).isEqualTo("quarantine/" + HASH + "." + HALF + ".json");
    }

    @Test
    void otherFilesContainTheHashOfTheirContent() {
        assertThat(StorePaths.decision(HASH)).isEqualTo("decisions/" + HALF + ".json");
        assertThat(StorePaths.erasure("e1")).isEqualTo("suppressed/e1.json");
        assertThat(StorePaths.identity(HASH)).isEqualTo("identity/links." + HALF + ".avro");
        assertThat(StorePaths.readings(HASH)).isEqualTo("readings/" + HALF + ".avro");
        assertThat(StorePaths.schema(HASH)).isEqualTo("schemas/" + HALF + ".avsc");
        assertThat(StorePaths.tableSchema(HASH)).isEqualTo("schemas/" + HALF + ".json");
        assertThat(StorePaths.snapshot("s1")).isEqualTo("snapshots/s1/snapshot.json");
    }

    @Test
    void onlyTheLookUpIndexesOfThisVersionAreSearched() {
        assertThat(StorePaths.isSearched(StorePaths.lookup("24", HASH))).isTrue();
        assertThat(StorePaths.isSearched(StorePaths.heldLookup("24", HASH))).isTrue();
        assertThat(StorePaths.isSearched("snapshots/lookup/24." + HALF + ".idx"))
                .isFalse();
        assertThat(StorePaths.isSearched("snapshots/shards/24." + HALF + ".index"))
                .isFalse();
    }

    @Test
    void namesThatCouldLeadElsewhereAreRefused() {
        assertThatThrownBy(() -> StorePaths.bundleFolder("../ana")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StorePaths.accepted("../ana", HASH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StorePaths.bundleFile("ana", "../x", HASH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StorePaths.receipt("../bank", HASH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StorePaths.shard("..", HASH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StorePaths.original("../../etc")).isInstanceOf(IllegalArgumentException.class);
    }
}
