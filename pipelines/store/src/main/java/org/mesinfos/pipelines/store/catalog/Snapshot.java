package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.rows.Digests;

/**
 * A committed state of the store. It is a pure function of the set of deliveries that the store contains.
 *
 * @param format the version of the store format
 * @param shards the manifests of persons, by shard; without empty shards
 * @param held the held rows, by shard; without empty shards
 * @param ledger all deliveries, by id
 * @param identity the file that maps subjects to persons, with the evidence; empty before the first run
 * @param derivation the fingerprint of the rules and tables from which the derived values of all bundles are computed;
 *     empty before the first run and in snapshots of earlier versions, and then absent from the JSON
 * @param attribution the fingerprint of the rules by which rows are attributed to persons; empty as above
 * @param readings the list of files with the rules by which they were read; empty as above
 * @param schemas the Avro schemas of the bundle files, sorted at construction
 * @param totals the size of the snapshot
 * @param excluded deliveries of which nothing is in the store because of a decision, by id; absent from the JSON if
 *     there are none
 * @param suppressions effect of erasures; empty if no person was erased, and then absent from the JSON
 */
@JsonPropertyOrder({
    "format",
    "totals",
    "identity",
    "derivation",
    "attribution",
    "readings",
    "schemas",
    "ledger",
    "excluded",
    "shards",
    "held",
    "suppressions"
})
public record Snapshot(
        int format,
        SortedMap<String, ShardEntry> shards,
        SortedMap<String, HeldEntry> held,
        SortedMap<String, LedgerEntry> ledger,
        Optional<ContentFile> identity,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> derivation,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> attribution,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ContentFile> readings,
        List<ContentFile> schemas,
        SnapshotTotals totals,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, ExcludedDelivery> excluded,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Suppressions> suppressions) {

    /** Version of the store format that this code writes. */
    public static final int FORMAT = 2;

    /** Id of the empty snapshot. */
    public static final String EMPTY_ID = "empty";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}|" + EMPTY_ID);

    /** The empty snapshot: the state of a store without deliveries. */
    public static final Snapshot EMPTY = new Snapshot(
            FORMAT,
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            SnapshotTotals.NONE);

    /** Creates a snapshot without excluded deliveries and without fingerprints of attribution and reading. */
    public Snapshot(
            int format,
            SortedMap<String, ShardEntry> shards,
            SortedMap<String, HeldEntry> held,
            SortedMap<String, LedgerEntry> ledger,
            Optional<ContentFile> identity,
            Optional<String> derivation,
            List<ContentFile> schemas,
            SnapshotTotals totals) {
        this(
                format,
                shards,
                held,
                ledger,
                identity,
                derivation,
                Optional.empty(),
                Optional.empty(),
                schemas,
                totals,
                new TreeMap<>(),
                Optional.empty());
    }

    public Snapshot {
        shards = Collections.unmodifiableSortedMap(new TreeMap<>(shards));
        held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
        ledger = Collections.unmodifiableSortedMap(new TreeMap<>(ledger));
        schemas = schemas.stream().sorted().toList();
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
    }

    /**
     * Returns a copy without what is not part of the store hash: the fingerprints of rules, and what erasures did to originals,
     * which the settings may leave in the inbox.
     */
    public Snapshot withoutRules() {
        return new Snapshot(
                format,
                shards,
                held,
                ledger,
                identity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                schemas,
                totals,
                excluded,
                suppressions.map(this::withoutOriginals));
    }

    private Suppressions withoutOriginals(Suppressions erased) {
        return erased.onFiles(quarantinedFiles().stream().map(FileEntry::sha256).toList());
    }

    /** Returns a copy with another effect of erasures. */
    public Snapshot withErased(Suppressions erased) {
        return new Snapshot(
                format,
                shards,
                held,
                ledger,
                identity,
                derivation,
                attribution,
                readings,
                schemas,
                totals,
                excluded,
                erased.equals(Suppressions.NONE) ? Optional.empty() : Optional.of(erased));
    }

    /** Returns the effect of erasures. */
    public Suppressions erased() {
        return suppressions.orElse(Suppressions.NONE);
    }

    /** Returns the manifest of a shard; empty if the shard has no persons. */
    public Optional<ShardEntry> shard(String shard) {
        return Optional.ofNullable(shards.get(shard));
    }

    /** Returns the held rows of a shard; empty if there are none. */
    public Optional<HeldEntry> heldIn(String shard) {
        return Optional.ofNullable(held.get(shard));
    }

    /** Returns a delivery; empty if the store does not contain it. */
    public Optional<DeliveryEntry> delivery(String id) {
        return Optional.ofNullable(ledger.get(id)).map(LedgerEntry::delivery);
    }

    /** Returns all deliveries, sorted by id. */
    public List<DeliveryEntry> deliveries() {
        return ledger.values().stream().map(LedgerEntry::delivery).toList();
    }

    /** Returns the files in quarantine. A file appears once for each delivery that contains it. */
    public Collection<FileEntry> quarantinedFiles() {
        return ledger.values().stream()
                .flatMap(entry -> entry.delivery().files().stream())
                .filter(file -> file.quarantine().isPresent())
                .toList();
    }

    /** Tests whether a text has the form of an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Returns the id: a hash of the content, or {@link #EMPTY_ID} for the empty snapshot. */
    public String id() {
        return equals(EMPTY) ? EMPTY_ID : StoreNames.truncatedHash(Digests.sha256(toJson()));
    }

    /** Returns the snapshot as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static Snapshot fromJson(byte[] json) {
        return RecordDecoder.decode(json, Snapshot.class);
    }
}
