package org.mesinfos.pipelines.request;

import java.util.Optional;
import org.mesinfos.records.Sighting;

/**
 * The place of a delivered row that a request names.
 *
 * @param delivery id of the delivery
 * @param fileSha256 SHA-256 of the file
 * @param page page, from 1; empty for formats without pages
 * @param line line, from 1; empty for formats without lines
 * @param path path of an element; empty for other formats
 */
record RequestedRow(
        String delivery, String fileSha256, Optional<Long> page, Optional<Long> line, Optional<String> path) {

    boolean isAt(Sighting sighting) {
        return fileSha256.equals(sighting.getFileSha256())
                && page.equals(Optional.ofNullable(sighting.getPage()).map(Integer::longValue))
                && line.equals(Optional.ofNullable(sighting.getLine()))
                && path.equals(Optional.ofNullable(sighting.getPath()));
    }
}
