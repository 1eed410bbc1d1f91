package org.mesinfos.pipelines.store;

import java.util.List;
import java.util.Optional;

/**
 * Change of one person's bundle between two snapshots.
 *
 * @param personId person id
 * @param kind kind of change
 * @param bundleHash hash of the bundle in the later snapshot; empty if it was removed
 * @param recordTypes record types whose file was added, changed or removed, as in file names, sorted
 */
public record BundleChange(String personId, Kind kind, Optional<String> bundleHash, List<String> recordTypes) {

    /** Kind of change. */
    public enum Kind {
        /** The person had no bundle before. */
        ADDED,
        /** At least one file differs. */
        CHANGED,
        /** The person has no bundle any more. */
        REMOVED
    }

    public BundleChange {
        recordTypes = List.copyOf(recordTypes);
    }
}
