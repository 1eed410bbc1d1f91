package org.mesinfos.pipelines.store;

import java.util.List;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * A draft whose every row was counted.
 *
 * @param snapshot what would be published, totals included
 * @param findings rows lost or invented; empty when it may be published
 */
public record Audit(Snapshot snapshot, List<Finding> findings) {

    public Audit {
        findings = List.copyOf(findings);
    }

    public boolean isConserved() {
        return findings.isEmpty();
    }
}
