package org.mesinfos.pipelines.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SnapshotTotals;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/** A snapshot in the making: what holds now, with what the run changes. Not safe for use by several threads. */
public final class SnapshotDraft {

    private final SortedMap<String, ShardEntry> shards;
    private final SortedMap<String, HeldEntry> held;
    private final SortedMap<String, DeliveryEntry> deliveries = new TreeMap<>();
    private Optional<ContentFile> identity;
    private Optional<String> derivation;

    SnapshotDraft(Snapshot base) {
        shards = new TreeMap<>(base.shards());
        held = new TreeMap<>(base.held());
        base.deliveries().forEach(delivery -> deliveries.put(delivery.id(), delivery));
        identity = base.identity();
        derivation = base.derivation();
    }

    /** Replaces the people of a shard; one without people is dropped. */
    public SnapshotDraft put(ShardEntry shard) {
        if (shard.persons() == 0) {
            shards.remove(shard.shard());
        } else {
            shards.put(shard.shard(), shard);
        }
        return this;
    }

    /** Replaces the rows held in a shard. */
    public SnapshotDraft put(HeldEntry entry) {
        held.put(entry.shard(), entry);
        return this;
    }

    /** States that a shard holds no rows any more. */
    public SnapshotDraft releaseHeld(String shard) {
        held.remove(StoreNames.requireShard(shard));
        return this;
    }

    /** Takes a delivery, or replaces it when it was read again. */
    public SnapshotDraft put(DeliveryEntry delivery) {
        deliveries.put(delivery.id(), delivery);
        return this;
    }

    /** States which subject is which person. */
    public SnapshotDraft identity(ContentFile links) {
        identity = Optional.of(links);
        return this;
    }

    /** States from which rules and tables the derived values of every bundle follow. */
    public SnapshotDraft derivation(String fingerprint) {
        derivation = Optional.of(fingerprint);
        return this;
    }

    /** The draft with its shards and held rows, and nothing counted yet. */
    Snapshot uncounted() {
        SortedMap<String, LedgerEntry> ledger = new TreeMap<>();
        deliveries.forEach((id, delivery) -> ledger.put(id, new LedgerEntry(delivery, DeliveryTotals.NONE)));
        return new Snapshot(
                Snapshot.FORMAT, shards, held, ledger, identity, derivation, List.of(), SnapshotTotals.NONE);
    }
}
