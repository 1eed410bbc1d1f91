package org.mesinfos.pipelines.store;

/**
 * Result of publishing a snapshot.
 *
 * @param snapshotId id of the snapshot that is now current
 * @param outcome whether the store changed
 * @param bundlesWritten number of bundles that are new or changed
 * @param bundlesRemoved number of bundles of persons who have no rows any more
 */
public record Publication(String snapshotId, Outcome outcome, long bundlesWritten, long bundlesRemoved) {

    /** The possible outcomes. */
    public enum Outcome {
        /** A new snapshot was committed. */
        PUBLISHED,
        /** The audited snapshot equals the current one; no file was written. */
        UNCHANGED
    }
}
