package org.mesinfos.pipelines.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.originals.OriginalFile;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** The bytes of delivered files that a store keeps: originals, and copies in quarantine. */
final class DeliveredBytes {

    private final StorageArea area;

    DeliveredBytes(StorageArea area) {
        this.area = area;
    }

    /** Returns the URI of the delivered bytes of a kept original; empty if the store does not have it. */
    Optional<String> findOriginal(String fileSha256) throws IOException {
        String path = StorePaths.original(fileSha256);
        return area.size(path).isPresent() ? Optional.of(OriginalFile.uri(area.uri(path))) : Optional.empty();
    }

    /**
     * Keeps the delivered bytes of a file, unless the store has them, and returns their URI. A damaged original without
     * an index is replaced.
     *
     * @param bytes the bytes of the file, of any length; the stream is not closed
     * @throws StoreException if the bytes do not match the hash
     */
    String keepOriginal(String fileSha256, InputStream bytes) throws IOException {
        Optional<String> kept = findOriginal(fileSha256);
        if (kept.isPresent() && hasIndex(kept.get())) {
            return kept.get();
        }
        String path = StorePaths.original(fileSha256);
        area.write(
                path,
                OriginalFile.encode(new HashCheckedAtEndStream(
                        bytes,
                        fileSha256,
                        "The file " + fileSha256 + " changed after it was read and before it was kept: run again")));
        return OriginalFile.uri(area.uri(path));
    }

    /** Returns whether an original has its index, which is written last. Opening it reads the index. */
    private static boolean hasIndex(String original) {
        try {
            InboxFileContent.open(original, 0).close();
            return true;
        } catch (IOException damaged) {
            return false;
        }
    }

    /** Opens the original bytes of a quarantined file; empty if it does not exist. The caller closes the stream. */
    Optional<InputStream> openQuarantined(String fileSha256) throws IOException {
        return area.open(StorePaths.quarantinedFile(fileSha256));
    }

    /** Returns the URI of the original bytes of a quarantined file; empty if they were destroyed. */
    Optional<String> findQuarantined(String fileSha256) throws IOException {
        String path = StorePaths.quarantinedFile(fileSha256);
        return area.size(path).isPresent() ? Optional.of(area.uri(path)) : Optional.empty();
    }

    /**
     * Copies the bytes of a file to the quarantine, unless it has them.
     *
     * @param expected hash of the bytes, of which rows of erased people may be blank
     * @param bytes the bytes of the file, of any length; the stream is not closed
     * @throws StoreException if the bytes do not match the expected hash
     */
    void quarantine(String fileSha256, String expected, InputStream bytes) throws IOException {
        String path = StorePaths.quarantinedFile(fileSha256);
        if (area.size(path).isPresent()) {
            return;
        }
        area.write(
                path,
                new HashCheckedAtEndStream(
                        bytes,
                        expected,
                        "The file " + fileSha256
                                + " changed after it was read and before it was quarantined: run again"));
    }

    /** Replaces the kept bytes of a file wherever the store keeps them, or destroys them. */
    void replace(String fileSha256, Optional<byte[]> bytes) throws IOException {
        String original = StorePaths.original(fileSha256);
        String quarantined = StorePaths.quarantinedFile(fileSha256);
        if (bytes.isEmpty()) {
            area.delete(original);
            area.delete(quarantined);
            return;
        }
        if (area.size(original).isPresent()) {
            area.write(original, OriginalFile.encode(new ByteArrayInputStream(bytes.get())));
        }
        if (area.size(quarantined).isPresent()) {
            area.write(quarantined, bytes.get());
        }
    }
}
