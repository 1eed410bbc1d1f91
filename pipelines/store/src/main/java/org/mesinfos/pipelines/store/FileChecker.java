package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * Comparison of files with their expected content, and computation of hashes over the paths and content hashes of the
 * files checked: one of all, and one of bundles.
 *
 * <p>Not thread-safe. Each shard has its own instance, so that the paths of one shard at a time are in memory.
 */
final class FileChecker {

    /** The character after the slash, which ends the paths of a folder. */
    private static final char AFTER_SLASH = '/' + 1;

    private final StorageArea area;
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final TreeSet<String> shardHashes = new TreeSet<>();
    private final TreeSet<String> shardBundleHashes = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private long fileCount;

    FileChecker(StorageArea area) {
        this.area = area;
    }

    /** Supplier of the expected bytes of a file, evaluated only if the file exists. */
    @FunctionalInterface
    interface ExpectedContent {
        byte[] bytes() throws IOException;
    }

    /** Checks a file that is named by the hash of its content. */
    void checkContent(ContentFile file) {
        if (hashes.containsKey(file.path())) {
            return;
        }
        fileCount++;
        try {
            Optional<InputStream> opened = area.open(file.path());
            if (opened.isEmpty()) {
                addFinding(Finding.Kind.MISSING, file.path(), "the snapshot refers to it, but it does not exist");
                return;
            }
            MessageDigest digest = Digests.newSha256();
            long bytes;
            try (InputStream stream = new DigestInputStream(opened.get(), digest)) {
                bytes = stream.transferTo(java.io.OutputStream.nullOutputStream());
            }
            String sha256 = Digests.hexadecimal(digest.digest());
            hashes.put(file.path(), sha256);
            if (!sha256.equals(file.sha256()) || bytes != file.bytes()) {
                addFinding(
                        Finding.Kind.DAMAGED,
                        file.path(),
                        "it has " + bytes + " bytes with SHA-256 " + sha256 + ", expected " + file.bytes() + " with "
                                + file.sha256());
            }
        } catch (IOException e) {
            addFinding(Finding.Kind.DAMAGED, file.path(), "it cannot be read: " + e.getMessage());
        }
    }

    /** Counts a file that may be absent, because the time for which it is kept has ended. */
    void checkExpired(ContentFile file) throws IOException {
        if (area.size(file.path()).isPresent()) {
            checkContent(file);
        } else {
            fileCount++;
            hashes.put(file.path(), file.sha256());
        }
    }

    /** Checks a file whose content is a pure function of the snapshot. */
    void checkPublished(String path, ExpectedContent expected) {
        fileCount++;
        try {
            Optional<byte[]> content = area.read(path);
            if (content.isEmpty()) {
                addFinding(Finding.Kind.MISSING, path, "the snapshot requires it, but it does not exist");
                return;
            }
            hashes.put(path, Digests.sha256(content.get()));
            if (!Arrays.equals(content.get(), expected.bytes())) {
                addFinding(Finding.Kind.INCONSISTENT, path, "its content is not the one computed from the snapshot");
            }
        } catch (IOException e) {
            addFinding(Finding.Kind.DAMAGED, path, "it cannot be checked: " + e.getMessage());
        }
    }

    /** Removes a checked file from the hash. */
    void excludeFromHash(String path) {
        hashes.remove(path);
    }

    /** Adds content that is not a file to the hash, under a name. */
    void addToHash(String name, String sha256) {
        hashes.put(name, sha256);
    }

    /** Counts a file that was checked by other means. */
    void countFile() {
        fileCount++;
    }

    void addFinding(Finding.Kind kind, String path, String detail) {
        findings.add(new Finding(kind, path, detail));
    }

    /** Adds the findings and file count of a shard; its paths contribute to the hash as one value. */
    void addShard(FileChecker shard) {
        shardHashes.add(shard.hash());
        if (!shard.bundleFiles().isEmpty()) {
            shardBundleHashes.add(shard.bundleHash());
        }
        findings.addAll(shard.findings);
        fileCount += shard.fileCount;
    }

    /** Returns whether there is a finding for any of the given files. */
    boolean hasFinding(List<ContentFile> candidates) {
        Set<String> paths = new TreeSet<>();
        candidates.forEach(file -> paths.add(file.path()));
        return findings.stream().anyMatch(finding -> paths.contains(finding.path()));
    }

    List<Finding> findings() {
        return findings;
    }

    long fileCount() {
        return fileCount;
    }

    /**
     * Returns the store hash: the SHA-256 of one line {@code path sha256} for each file, sorted by path, followed by
     * one line {@code shard sha256} for each shard.
     */
    String hash() {
        return hash(hashes, shardHashes);
    }

    /** Returns the bundle hash: that of the files in {@code bundles/} alone, in the form of the store hash. */
    String bundleHash() {
        return hash(bundleFiles(), shardBundleHashes);
    }

    private SortedMap<String, String> bundleFiles() {
        return hashes.subMap(StorePaths.BUNDLES + "/", StorePaths.BUNDLES + AFTER_SLASH);
    }

    private static String hash(SortedMap<String, String> files, SortedSet<String> shards) {
        MessageDigest digest = Digests.newSha256();
        files.forEach((path, sha256) -> update(digest, path + " " + sha256 + "\n"));
        shards.forEach(sha256 -> update(digest, "shard " + sha256 + "\n"));
        return Digests.hexadecimal(digest.digest());
    }

    private static void update(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
}
