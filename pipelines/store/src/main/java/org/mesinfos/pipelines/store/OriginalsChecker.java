package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;

/**
 * Check of the originals that a store keeps: each must have the bytes that were delivered. They are not part of the
 * store hash, because a store that relies on its inbox has none.
 */
final class OriginalsChecker {

    private final ContentStore content;

    OriginalsChecker(ContentStore content) {
        this.content = content;
    }

    /** @param expired files whose originals may be absent, by SHA-256 */
    void check(Snapshot snapshot, Collection<String> expired, FileChecker check) throws IOException {
        if (snapshot.readings().isPresent()
                && check.hasFinding(List.of(snapshot.readings().get()))) {
            return;
        }
        Set<String> kept = new TreeSet<>();
        for (FileReading reading : content.readReadings(snapshot.readings()).all()) {
            if (reading.getKept()) {
                kept.add(reading.getFile().getSha256());
            }
        }
        for (String sha256 : kept) {
            if (expired.contains(sha256) && content.findOriginal(sha256).isEmpty()) {
                continue;
            }
            RedactedFile redacted = snapshot.erased().files().get(sha256);
            if (redacted == null) {
                check(sha256, sha256, check);
            } else if (redacted.blanked().isPresent()) {
                check(sha256, redacted.blanked().get(), check);
            }
        }
    }

    /** @param expected hash of the bytes, which differs from the name of the file if rows in it are blank */
    private void check(String sha256, String expected, FileChecker check) {
        check.countFile();
        String path = StorePaths.original(sha256);
        try {
            Optional<String> uri = content.findOriginal(sha256);
            if (uri.isEmpty()) {
                check.addFinding(Finding.Kind.MISSING, path, "the snapshot refers to it, but it does not exist");
                return;
            }
            MessageDigest digest = Digests.newSha256();
            try (InputStream delivered = new DigestInputStream(InboxFileContent.open(uri.get(), 0), digest)) {
                delivered.transferTo(OutputStream.nullOutputStream());
            }
            if (!Digests.hexadecimal(digest.digest()).equals(expected)) {
                check.addFinding(Finding.Kind.DAMAGED, path, "it does not have the bytes that were delivered");
            }
        } catch (IOException e) {
            check.addFinding(Finding.Kind.DAMAGED, path, "it cannot be read: " + e.getMessage());
        }
    }
}
