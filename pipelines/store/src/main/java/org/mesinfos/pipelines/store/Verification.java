package org.mesinfos.pipelines.store;

import java.util.List;

/**
 * Result of verifying a whole store.
 *
 * @param snapshotId id of the current snapshot
 * @param storeHash one hash over all published files; equal for two stores with the same deliveries and decisions, in any
 *     order and batching, on any runner
 * @param bundleHash one hash over the files of bundles alone; equal for two stores whose readers find the same bytes
 * @param files number of files checked
 * @param findings the problems found, sorted by path; empty for a sound store
 */
public record Verification(String snapshotId, String storeHash, String bundleHash, long files, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    /** Returns whether there are no findings. */
    public boolean isSound() {
        return findings.isEmpty();
    }
}
