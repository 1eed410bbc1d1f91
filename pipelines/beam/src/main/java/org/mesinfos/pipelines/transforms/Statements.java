package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.mesinfos.pipelines.elements.SourceSequence;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.Links;
import org.mesinfos.pipelines.identity.SnapshotHorizon;

/**
 * Evidence for the owners of references, before persons are linked.
 *
 * @param before evidence of earlier runs
 * @param horizonBefore current snapshots before this run
 * @param horizonAfter current snapshots after this run
 * @param links links that apply after this run
 */
record Statements(
        IdentityEvidence before, List<SourceSequence> horizonBefore, List<SourceSequence> horizonAfter, Links links) {

    /** Returns the horizon before this run. */
    SnapshotHorizon then() {
        return IdentityQuestion.horizon(horizonBefore);
    }

    /** Returns the horizon after this run. */
    SnapshotHorizon now() {
        return IdentityQuestion.horizon(horizonAfter);
    }
}
