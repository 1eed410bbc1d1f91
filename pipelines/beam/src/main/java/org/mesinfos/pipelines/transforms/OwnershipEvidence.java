package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.mesinfos.pipelines.elements.SnapshotState;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;

/**
 * Evidence for the owners of references, before persons are linked.
 *
 * @param storedEvidence evidence of earlier runs
 * @param statesBefore all snapshots before this run
 * @param statesAfter all snapshots after this run
 * @param links links of all snapshots
 * @param digests digests of subjects of the store
 */
record OwnershipEvidence(
        IdentityEvidence storedEvidence,
        List<SnapshotState> statesBefore,
        List<SnapshotState> statesAfter,
        LinkAssertions links,
        SubjectDigests digests) {

    /** Returns the horizon before this run. */
    SnapshotHorizon snapshotsBefore() {
        return SnapshotHistories.horizon(statesBefore, digests);
    }

    /** Returns the snapshots before this run. */
    SnapshotHistory historyBefore() {
        return SnapshotHistories.history(statesBefore);
    }

    /** Returns the snapshots after this run. */
    SnapshotHistory historyAfter() {
        return SnapshotHistories.history(statesAfter);
    }

    /** Returns the horizon after this run. */
    SnapshotHorizon snapshotsAfter() {
        return SnapshotHistories.horizon(statesAfter, digests);
    }
}
