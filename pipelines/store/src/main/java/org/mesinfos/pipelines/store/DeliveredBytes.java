package org.mesinfos.pipelines.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.originals.OriginalFile;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** The bytes of delivered files that a store keeps: originals, and copies in quarantine. */
final class DeliveredBytes {

    private final StorageArea area;

    DeliveredBytes(StorageArea area) {
        this.area = area;
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
