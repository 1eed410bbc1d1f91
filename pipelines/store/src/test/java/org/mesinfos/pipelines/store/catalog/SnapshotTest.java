package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final String WITHOUT_DERIVATION = """
            {"format":1,"totals":{"persons":0,"bundleFiles":0,"records":0,"bundleBytes":0,"deliveries":{"kept":0,\
            "merged":0,"superseded":0,"unattributed":0,"withheld":0}},"identity":null,"schemas":[],"ledger":{},\
            "shards":{},"held":{}}""";

    @Test
    void aSnapshotWithoutDerivationKeepsItsBytes() {
        Snapshot read = Snapshot.fromJson(WITHOUT_DERIVATION.getBytes(StandardCharsets.UTF_8));

        assertThat(read.derivation()).isEmpty();
        assertThat(read.toJson()).asString(StandardCharsets.UTF_8).isEqualTo(WITHOUT_DERIVATION);
    }
}
