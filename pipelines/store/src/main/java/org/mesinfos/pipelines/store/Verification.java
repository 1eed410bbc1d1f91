package org.mesinfos.pipelines.store;

import java.util.List;

/**
 * Result of verifying a whole store.
 *
 * @param snapshotId id of the current snapshot
 * @param storeHash one hash over all published files; equal for two stores that received the same deliveries in any
 *     order and batching, on any runner
 * @param files number of files checked
 * @param findings the problems found, sorted by path; empty for a sound store
 */
public record Verification(String snapshotId, String storeHash, long files, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    /** Returns whether there are no findings. */
    public boolean isSound() {
        return findings.isEmpty();
    }
}
