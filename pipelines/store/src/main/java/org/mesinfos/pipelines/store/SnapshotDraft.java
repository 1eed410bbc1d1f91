package org.mesinfos.pipelines.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SnapshotTotals;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.catalog.Suppressions;

/** A mutable draft of the next snapshot: the current snapshot with the changes of a run. Not thread-safe. */
public final class SnapshotDraft {

    private final SortedMap<String, ShardEntry> shards;
    private final SortedMap<String, HeldEntry> held;
    private final SortedMap<String, DeliveryEntry> deliveries = new TreeMap<>();
    private Optional<ContentFile> identity;
    private Optional<String> derivation;
    private SortedMap<String, ExcludedDelivery> excluded = new TreeMap<>();
    private Optional<String> attribution;
    private Optional<ContentFile> readings;
    private List<ContentFile> schemas = List.of();
    private Optional<Suppressions> suppressions;

    SnapshotDraft(Snapshot base) {
        shards = new TreeMap<>(base.shards());
        held = new TreeMap<>(base.held());
        base.deliveries().forEach(delivery -> deliveries.put(delivery.id(), delivery));
        identity = base.identity();
        derivation = base.derivation();
        attribution = base.attribution();
        readings = base.readings();
        suppressions = base.suppressions();
    }

    /** Replaces the persons of a shard. A shard without persons is removed. */
    public SnapshotDraft put(ShardEntry shard) {
        if (shard.persons() == 0) {
            shards.remove(shard.shard());
        } else {
            shards.put(shard.shard(), shard);
        }
        return this;
    }

    /** Replaces the held rows of a shard. */
    public SnapshotDraft put(HeldEntry entry) {
        held.put(entry.shard(), entry);
        return this;
    }

    /** Removes the held rows of a shard. */
    public SnapshotDraft removeHeld(String shard) {
        held.remove(StoreNames.requireShard(shard));
        return this;
    }

    /** Adds a delivery, or replaces it if it was read again. */
    public SnapshotDraft put(DeliveryEntry delivery) {
        deliveries.put(delivery.id(), delivery);
        return this;
    }

    /** Removes deliveries, together with what erasures did to their rows and files. */
    public SnapshotDraft remove(Collection<String> retracted) {
        deliveries.keySet().removeAll(retracted);
        Set<String> files = deliveries.values().stream()
                .flatMap(delivery -> delivery.files().stream())
                .map(FileEntry::sha256)
                .collect(Collectors.toSet());
        return suppressions(suppressions().without(retracted).onFiles(files));
    }

    /** Sets the file that maps subjects to persons. */
    public SnapshotDraft identity(ContentFile links) {
        identity = Optional.of(links);
        return this;
    }

    /** Sets the deliveries of which nothing is in the store because of a decision. */
    public SnapshotDraft excluded(SortedMap<String, ExcludedDelivery> deliveries) {
        excluded = new TreeMap<>(deliveries);
        return this;
    }

    /** Sets the fingerprint of the rules and tables from which the derived values of all bundles are computed. */
    public SnapshotDraft derivation(String fingerprint) {
        derivation = Optional.of(fingerprint);
        return this;
    }

    /** Sets the fingerprint of the rules by which all rows are attributed to persons. */
    public SnapshotDraft attribution(String fingerprint) {
        attribution = Optional.of(fingerprint);
        return this;
    }

    /** Sets the list of files with the rules by which they were read. */
    public SnapshotDraft readings(ContentFile list) {
        readings = Optional.of(list);
        return this;
    }

    /** Sets the effect of erasures. */
    public SnapshotDraft suppressions(Suppressions erased) {
        suppressions = erased.equals(Suppressions.NONE) ? Optional.empty() : Optional.of(erased);
        return this;
    }

    /** Returns the effect of erasures. */
    public Suppressions suppressions() {
        return suppressions.orElse(Suppressions.NONE);
    }

    /** Sets the schemas of the records of accepted rows; those of bundles are added by the audit. */
    public SnapshotDraft schemas(List<ContentFile> files) {
        schemas = List.copyOf(files);
        return this;
    }

    /** Returns the deliveries, sorted by id. */
    public List<DeliveryEntry> deliveries() {
        return List.copyOf(deliveries.values());
    }

    /** Returns the draft as a snapshot whose totals are not counted yet. */
    Snapshot toSnapshot() {
        SortedMap<String, LedgerEntry> ledger = new TreeMap<>();
        deliveries.forEach((id, delivery) -> ledger.put(id, new LedgerEntry(delivery, DeliveryTotals.NONE)));
        return new Snapshot(
                Snapshot.FORMAT,
                shards,
                held,
                ledger,
                identity,
                derivation,
                attribution,
                readings,
                schemas,
                SnapshotTotals.NONE,
                excluded,
                suppressions);
    }
}
