package org.mesinfos.pipelines.store;

/**
 * What publishing did.
 *
 * @param snapshotId the snapshot that holds now
 * @param outcome whether anything changed
 * @param bundlesWritten bundles whose content is new or different
 * @param bundlesRemoved bundles of people who have nothing any more
 */
public record Publication(String snapshotId, Outcome outcome, long bundlesWritten, long bundlesRemoved) {

    /** Whether anything changed. */
    public enum Outcome {
        /** A new snapshot holds. */
        PUBLISHED,
        /** What was to be published is what held already; no file was touched. */
        UNCHANGED
    }
}
