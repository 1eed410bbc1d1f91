package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.mesinfos.pipelines.elements.SourceSequence;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.Links;
import org.mesinfos.pipelines.identity.SnapshotHorizon;

/**
 * What earlier runs and this one know of whose references are, before people are compared.
 *
 * @param before what earlier runs knew
 * @param horizonBefore up to where snapshots were superseded then
 * @param horizonAfter the same now
 * @param links what holds now of what organisations say
 */
record Statements(
        IdentityEvidence before, List<SourceSequence> horizonBefore, List<SourceSequence> horizonAfter, Links links) {

    SnapshotHorizon then() {
        return IdentityQuestion.horizon(horizonBefore);
    }

    SnapshotHorizon now() {
        return IdentityQuestion.horizon(horizonAfter);
    }
}
