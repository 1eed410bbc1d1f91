package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.RejectionReason;

class SnapshotTest {

    private static final String WITHOUT_DERIVATION = """
            {"format":1,"totals":{"persons":0,"bundleFiles":0,"records":0,"bundleBytes":0,"deliveries":{"kept":0,\
            "merged":0,"superseded":0,"unattributed":0,"withheld":0}},"identity":null,"schemas":[],"ledger":{},\
            "shards":{},"held":{}}""";

    private static final String HASH = "ab".repeat(32);
    private static final String QUARANTINED = "11".repeat(32);
    private static final String READ = "22".repeat(32);
    private static final ContentFile FILE = new ContentFile("a/file", HASH, 3);
    private static final ShardEntry SHARD = new ShardEntry("24", FILE, 2);
    private static final HeldEntry HELD = new HeldEntry("3f", FILE, List.of(), List.of());
    private static final DeliveryEntry DELIVERY = new DeliveryEntry(
            HASH,
            "bank",
            DeliveryMode.APPEND,
            1,
            List.of(file(QUARANTINED, Optional.of(FILE)), file(READ, Optional.empty())));
    private static final Suppressions ERASED = new Suppressions(
            List.of("e1"),
            new TreeMap<>(),
            new TreeMap<>(Map.of(HASH, new TreeMap<>(Map.of(READ, 1L)))),
            new TreeMap<>(),
            new TreeMap<>(Map.of(QUARANTINED, RedactedFile.DESTROYED, READ, RedactedFile.DESTROYED)));
    private static final Snapshot FULL = new Snapshot(
            Snapshot.FORMAT,
            new TreeMap<>(Map.of("24", SHARD)),
            new TreeMap<>(Map.of("3f", HELD)),
            new TreeMap<>(Map.of(HASH, new LedgerEntry(DELIVERY, DeliveryTotals.NONE))),
            Optional.of(FILE),
            Optional.of("derivation"),
            Optional.of("attribution"),
            Optional.of(FILE),
            List.of(FILE),
            SnapshotTotals.NONE,
            new TreeMap<>(
                    Map.of(HASH, new ExcludedDelivery(HASH, "bank", DecisionKind.Exclusion.HELD, "too few rows"))),
            Optional.of(ERASED));

    @Test
    void aSnapshotWithoutDerivationKeepsItsBytes() {
        Snapshot read = Snapshot.fromJson(WITHOUT_DERIVATION.getBytes(StandardCharsets.UTF_8));

        assertThat(read.derivation()).isEmpty();
        assertThat(read.toJson()).asString(StandardCharsets.UTF_8).isEqualTo(WITHOUT_DERIVATION);
    }

    @Test
    void unknownFieldsOfLaterVersionsAreSkipped() {
        String json = new String(FULL.toJson(), StandardCharsets.UTF_8)
                .replace("{\"format\":", "{\"later\":{\"format\":[9]},\"format\":");

        assertThat(Snapshot.fromJson(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(FULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"format\":\"two\"}",
                "{\"format\":2,\"shards\":{\"24\":null}}",
                "{\"format\":2,\"shards\":{\"24\":{\"shard\":\"24\",\"file\":{\"path\":\"../file\",\"sha256\":\"\"}}}}",
                "{\"format\":2,\"held\":[]",
                ""
            })
    void otherContentIsNotASnapshot(String json) {
        assertThatThrownBy(() -> Snapshot.fromJson(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Not a Snapshot in the format of this version");
    }

    @Test
    void jsonKeepsASnapshot() {
        assertThat(Snapshot.fromJson(FULL.toJson())).isEqualTo(FULL);
        assertThat(Snapshot.fromJson(Snapshot.EMPTY.toJson())).isEqualTo(Snapshot.EMPTY);
    }

    @Test
    void snapshotIsNamedByItsContent() {
        assertThat(Snapshot.EMPTY.id()).isEqualTo("empty");
        assertThat(FULL.id())
                .matches("[0-9a-f]{32}")
                .isEqualTo(Snapshot.fromJson(FULL.toJson()).id())
                .isNotEqualTo(FULL.withErased(Suppressions.NONE).id());
    }

    @Test
    void partsAreFoundByTheirNames() {
        assertThat(FULL.shard("24")).contains(SHARD);
        assertThat(FULL.shard("3f")).isEmpty();
        assertThat(FULL.heldIn("3f")).contains(HELD);
        assertThat(FULL.heldIn("24")).isEmpty();
        assertThat(FULL.delivery(HASH)).contains(DELIVERY);
        assertThat(FULL.delivery(READ)).isEmpty();
        assertThat(FULL.deliveries()).containsExactly(DELIVERY);
        assertThat(FULL.quarantinedFiles()).extracting(FileEntry::sha256).containsExactly(QUARANTINED);
    }

    @Test
    void rulesAndRedactedOriginalsAreNotPartOfTheStoreHash() {
        Snapshot comparable = FULL.withoutRules();

        assertThat(comparable.derivation()).isEmpty();
        assertThat(comparable.attribution()).isEmpty();
        assertThat(comparable.readings()).isEmpty();
        assertThat(comparable.erased().files()).containsOnlyKeys(QUARANTINED);
        assertThat(comparable.erased().rows()).isEqualTo(ERASED.rows());
        assertThat(comparable)
                .usingRecursiveComparison()
                .ignoringFields("derivation", "attribution", "readings", "suppressions")
                .isEqualTo(FULL);
        assertThat(Snapshot.EMPTY.withoutRules()).isEqualTo(Snapshot.EMPTY);
    }

    @Test
    void effectOfErasuresIsAbsentIfThereAreNone() {
        assertThat(FULL.erased()).isEqualTo(ERASED);
        assertThat(FULL.withErased(Suppressions.NONE).suppressions()).isEmpty();
        assertThat(FULL.withErased(Suppressions.NONE).erased()).isEqualTo(Suppressions.NONE);
        assertThat(FULL.withErased(Suppressions.NONE).withErased(ERASED)).isEqualTo(FULL);
    }

    private static FileEntry file(String sha256, Optional<ContentFile> quarantine) {
        return FileEntries.of(sha256)
                .rows(1, 0)
                .rejected(Map.of(RejectionReason.INVALID_VALUE, 1L))
                .quarantine(quarantine)
                .entry();
    }
}
