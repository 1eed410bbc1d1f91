package org.mesinfos.samples;

import java.util.List;
import java.util.NavigableMap;
import org.mesinfos.samples.truth.Summary;

/**
 * Deliveries of a small population, with the expected results.
 *
 * @param deliveries organisation to delivery to file name to content; a delivery with a single file of the same name is
 *     a file directly under the organisation
 * @param truth person id to the canonical JSON lines of the records expected in the person's bundle, sorted. A line is
 *     that of {@link org.mesinfos.records.CanonicalJson} without record id, person id and derived values, and with the
 *     number of sightings instead of the sightings
 * @param registry content of the registry file
 * @param summary all counts
 */
public record Sample(
        NavigableMap<String, NavigableMap<String, NavigableMap<String, byte[]>>> deliveries,
        NavigableMap<String, List<String>> truth,
        String registry,
        Summary summary) {

    static final String REGISTRY_HEADER = "person_id;organisation;customer_reference\n";
}
