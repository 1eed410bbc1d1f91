package org.mesinfos.pipelines.store;

import java.util.List;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Result of the audit of a {@link SnapshotDraft} by {@link Auditor}: the snapshot to publish, and the rows that are not
 * accounted for.
 *
 * @param snapshot the snapshot that would be published, totals included
 * @param findings rows that were lost or invented; empty if the snapshot may be published
 */
public record Audit(Snapshot snapshot, List<Finding> findings) {

    public Audit {
        findings = List.copyOf(findings);
    }

    /** Returns whether every row is accounted for. */
    public boolean isConserved() {
        return findings.isEmpty();
    }
}
