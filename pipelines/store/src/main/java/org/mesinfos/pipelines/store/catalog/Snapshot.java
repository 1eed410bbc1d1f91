package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.rows.Digests;

/**
 * One state of the store, a pure function of the set of deliveries it has taken.
 *
 * @param format version of the store's layout
 * @param shards manifests of the people, by shard; shards without people are left out
 * @param held rows that are nobody's yet, by shard; shards without any are left out
 * @param ledger every delivery taken, by id
 * @param identity which subject is which person, with the evidence; empty before the first run
 * @param derivation fingerprint of the rules and tables from which the derived values of every bundle follow; empty
 *     before the first run, and left out of the JSON then, as earlier versions did
 * @param schemas Avro schemas of the bundles' files, sorted at construction
 * @param totals its size
 */
@JsonPropertyOrder({"format", "totals", "identity", "derivation", "schemas", "ledger", "shards", "held"})
public record Snapshot(
        int format,
        SortedMap<String, ShardEntry> shards,
        SortedMap<String, HeldEntry> held,
        SortedMap<String, LedgerEntry> ledger,
        Optional<ContentFile> identity,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> derivation,
        List<ContentFile> schemas,
        SnapshotTotals totals) {

    /** Version of the layout that this code writes. */
    public static final int FORMAT = 1;

    /** Id of the snapshot of a store to which nothing was delivered. */
    public static final String EMPTY_ID = "empty";

    /** A store to which nothing was delivered. */
    public static final Snapshot EMPTY = new Snapshot(
            FORMAT,
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            SnapshotTotals.NONE);

    public Snapshot {
        shards = Collections.unmodifiableSortedMap(new TreeMap<>(shards));
        held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
        ledger = Collections.unmodifiableSortedMap(new TreeMap<>(ledger));
        schemas = schemas.stream().sorted().toList();
    }

    /** The manifest of a shard, when somebody falls into it. */
    public Optional<ShardEntry> shard(String shard) {
        return Optional.ofNullable(shards.get(shard));
    }

    /** The rows held in a shard, when there are any. */
    public Optional<HeldEntry> heldIn(String shard) {
        return Optional.ofNullable(held.get(shard));
    }

    /** A delivery, when it has been taken. */
    public Optional<DeliveryEntry> delivery(String id) {
        return Optional.ofNullable(ledger.get(id)).map(LedgerEntry::delivery);
    }

    /** Every delivery taken, sorted by id. */
    public List<DeliveryEntry> deliveries() {
        return ledger.values().stream().map(LedgerEntry::delivery).toList();
    }

    /** Files with rejected rows, whose original bytes are kept, each by its delivery. */
    public Collection<FileEntry> quarantined() {
        return ledger.values().stream()
                .flatMap(entry -> entry.delivery().files().stream())
                .filter(file -> file.quarantine().isPresent())
                .toList();
    }

    /** Hash of the content, which names the snapshot; {@link #EMPTY_ID} for the one without deliveries. */
    public String id() {
        return equals(EMPTY) ? EMPTY_ID : StoreNames.nameHash(Digests.sha256(toJson()));
    }

    /** The snapshot as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static Snapshot fromJson(byte[] json) {
        return CatalogJson.read(json, Snapshot.class);
    }
}
