package org.mesinfos.pipelines.deliveries;

import java.util.List;

/**
 * A delivery as it stands in the inbox: the files of one folder, or one file.
 *
 * @param organisation identifier of who delivered it
 * @param name name of the folder or file. May hold personal data: never logged
 * @param files its files, the manifest left out, sorted by name
 * @param manifest what it says of itself
 */
record Drop(String organisation, String name, List<StoredFile> files, DeliveryManifest manifest) {

    Drop {
        files = List.copyOf(files);
    }

    /**
     * A file in the inbox.
     *
     * @param uri where its bytes are
     * @param name its path inside the delivery, with {@code /}
     * @param size bytes
     * @param modified when it was last written, in milliseconds of the epoch; 0 when the file system does not tell
     */
    record StoredFile(String uri, String name, long size, long modified) {}
}
