package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;

/** The snapshots among sample deliveries, each read completely. */
final class SampleHorizon {

    private SampleHorizon() {}

    static SnapshotHorizon of(Collection<SampleDelivery> deliveries) {
        List<StatedSnapshot> snapshots = new ArrayList<>();
        for (SampleDelivery delivery : deliveries) {
            RowOrigin origin = delivery.origin();
            if (origin.getMode() == RowMode.SNAPSHOT && origin.getSequence() != null) {
                snapshots.add(new StatedSnapshot(
                        origin.getOrganisation(),
                        origin.getConnector(),
                        origin.getDelivery(),
                        Optional.of(origin.getSequence()),
                        Optional.empty(),
                        StatedSnapshot.Omissions.END_HOLDINGS));
            }
        }
        return SnapshotHorizon.of(snapshots, PersonKey.generate().digests());
    }
}
