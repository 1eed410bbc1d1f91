package org.mesinfos.pipelines.store;

import java.time.Duration;
import java.util.Optional;

/**
 * Times for which a store keeps files that it does not need for bundles, in whole days. Empty times have no end.
 *
 * @param originals time for delivered files
 * @param quarantine time for the bytes of files with rejected rows
 * @param reports time for reports of runs
 */
public record Retention(Optional<Duration> originals, Optional<Duration> quarantine, Optional<Duration> reports) {

    /** Everything is kept. */
    public static final Retention FOREVER = new Retention(Optional.empty(), Optional.empty(), Optional.empty());
}
