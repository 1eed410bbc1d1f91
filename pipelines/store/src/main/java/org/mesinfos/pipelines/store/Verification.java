package org.mesinfos.pipelines.store;

import java.util.List;

/**
 * What came out of checking a whole store.
 *
 * @param snapshotId the snapshot that holds
 * @param storeHash one hash over everything that is published: equal for two stores that took the same deliveries,
 *     whatever the order, the batching and the runner
 * @param files how many files were checked
 * @param findings what is not as it should be, sorted by path; empty for a sound store
 */
public record Verification(String snapshotId, String storeHash, long files, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean isSound() {
        return findings.isEmpty();
    }
}
