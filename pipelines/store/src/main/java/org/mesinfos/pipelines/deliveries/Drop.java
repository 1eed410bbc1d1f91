package org.mesinfos.pipelines.deliveries;

import java.util.List;

/**
 * Folder or single file in the inbox that forms one delivery.
 *
 * @param organisation id of the organisation that delivered it
 * @param name name of the folder or file. Can contain personal data: never logged
 * @param files files sorted by name, without the manifest
 * @param manifest its manifest
 */
record Drop(String organisation, String name, List<StoredFile> files, DeliveryManifest manifest) {

    Drop {
        files = List.copyOf(files);
    }

    /**
     * File in the inbox.
     *
     * @param uri location of its bytes
     * @param name path inside the delivery, with {@code /}
     * @param size size in bytes
     * @param modified time of last modification, in milliseconds since the epoch; 0 if the file system does not report
     *     it
     */
    record StoredFile(String uri, String name, long size, long modified) {}
}
