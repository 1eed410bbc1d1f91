package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.rows.Digests;

/**
 * All that a snapshot says of one person. Lists are sorted at construction.
 *
 * @param personId the person
 * @param accepted every accepted record of the person, before deduplication
 * @param files the bundle, one file for each record type
 * @param counts what became of the accepted rows, one for each delivery
 * @param snapshotSources sequences of snapshot sources that the rows come from
 * @param sources who delivered the rows, read by which connector
 */
@JsonPropertyOrder({"personId", "accepted", "files", "counts", "snapshotSources", "sources", "bundleHash"})
public record PersonEntry(
        String personId,
        ContentFile accepted,
        List<BundleFile> files,
        List<DeliveryCounts> counts,
        List<SnapshotSource> snapshotSources,
        List<SourceName> sources) {

    public PersonEntry {
        StoreNames.requireId("a person", personId);
        files = sorted(files, Comparator.comparing(BundleFile::recordType));
        counts = sorted(counts, Comparator.comparing(DeliveryCounts::delivery));
        snapshotSources = sorted(snapshotSources, Comparator.naturalOrder());
        sources = sorted(sources, Comparator.naturalOrder());
    }

    /** The shard whose manifest holds this entry. */
    public String shard() {
        return StoreNames.shardOf(personId);
    }

    /** Equal for two bundles exactly when they hold the same files. */
    @JsonProperty
    public String bundleHash() {
        MessageDigest digest = Digests.newSha256();
        for (BundleFile file : files) {
            digest.update((file.recordType() + " " + file.file().sha256() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Digests.hexadecimal(digest.digest());
    }

    /** First and last day the bundle tells of; empty when no row has a date. */
    public Optional<DateRange> period() {
        return files.stream().flatMap(file -> file.period().stream()).reduce(DateRange::cover);
    }

    /** The entry as one line of JSON, without a line feed. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static PersonEntry fromJson(byte[] json) {
        return CatalogJson.read(json, PersonEntry.class);
    }

    private static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
        return list.stream().sorted(order).toList();
    }
}
