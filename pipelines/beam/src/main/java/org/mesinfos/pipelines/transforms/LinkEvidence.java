package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.mesinfos.pipelines.elements.SourceSequence;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.identity.SnapshotHorizon;

/**
 * Evidence for the owners of references, before persons are linked.
 *
 * @param storedEvidence evidence of earlier runs
 * @param horizonBefore current snapshots before this run
 * @param horizonAfter current snapshots after this run
 * @param links links that apply after this run
 */
record LinkEvidence(
        IdentityEvidence storedEvidence,
        List<SourceSequence> horizonBefore,
        List<SourceSequence> horizonAfter,
        LinkAssertions links) {

    /** Returns the horizon before this run. */
    SnapshotHorizon snapshotsBefore() {
        return IdentityTableProvider.horizon(horizonBefore);
    }

    /** Returns the horizon after this run. */
    SnapshotHorizon snapshotsAfter() {
        return IdentityTableProvider.horizon(horizonAfter);
    }
}
