package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.rows.Digests;

/**
 * The entry of one person in a snapshot. Lists are sorted at construction.
 *
 * @param personId the person id
 * @param accepted the file with all accepted rows of the person, before deduplication
 * @param files the files of the bundle, one for each record type
 * @param counts the row counts, one for each delivery and record type
 * @param snapshotSources the snapshot deliveries from which rows come
 * @param sources the organisations and connectors from which rows come
 */
@JsonPropertyOrder({"personId", "accepted", "files", "counts", "snapshotSources", "sources", "bundleHash"})
public record PersonEntry(
        String personId,
        ContentFile accepted,
        List<BundleFile> files,
        List<PersonDeliveryCounts> counts,
        List<SnapshotSequence> snapshotSources,
        List<SourceName> sources) {

    private static final Comparator<PersonDeliveryCounts> COUNTS =
            Comparator.comparing(PersonDeliveryCounts::delivery).thenComparing(PersonDeliveryCounts::recordType);

    public PersonEntry {
        StoreNames.requireId("a person", personId);
        files = sorted(files, Comparator.comparing(BundleFile::recordType));
        counts = sorted(counts, COUNTS);
        snapshotSources = sorted(snapshotSources, Comparator.naturalOrder());
        sources = sorted(sources, Comparator.naturalOrder());
    }

    /** Returns the shard whose manifest contains this entry. */
    public String shard() {
        return StoreNames.shardOf(personId);
    }

    /** Returns the hash of the bundle. It is equal for two bundles if and only if they contain the same files. */
    @JsonProperty
    public String bundleHash() {
        MessageDigest digest = Digests.newSha256();
        for (BundleFile file : files) {
            digest.update((file.recordType() + " " + file.file().sha256() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Digests.hexadecimal(digest.digest());
    }

    /** Returns the row counts by delivery, for all record types together. */
    public SortedMap<String, PersonDeliveryCounts> countsByDelivery() {
        SortedMap<String, PersonDeliveryCounts> sums = new TreeMap<>();
        for (PersonDeliveryCounts count : counts) {
            PersonDeliveryCounts none = new PersonDeliveryCounts(count.delivery(), 0, 0, 0, 0);
            sums.merge(count.delivery(), none.plus(count), PersonDeliveryCounts::plus);
        }
        return sums;
    }

    /** Returns the first and last date of the rows of the bundle; empty if no row has a date. */
    public Optional<DateRange> period() {
        return files.stream().flatMap(file -> file.period().stream()).reduce(DateRange::cover);
    }

    /** Returns the entry as one line of JSON, without a line feed. */
    public byte[] toJson() {
        return PersonEntryWriter.line(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static PersonEntry fromJson(byte[] json) {
        return ShardManifestCodec.decode(json).get(0);
    }

    private static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
        return list.stream().sorted(order).toList();
    }
}
