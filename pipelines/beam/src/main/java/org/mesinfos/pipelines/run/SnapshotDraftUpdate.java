package org.mesinfos.pipelines.run;

import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;

/** Application of the results of a run to the draft of its snapshot. */
final class SnapshotDraftUpdate {

    private SnapshotDraftUpdate() {}

    static void apply(SnapshotDraft draft, RunFact fact) {
        byte[] entry = new byte[fact.getEntry().remaining()];
        fact.getEntry().duplicate().get(entry);
        switch (fact.getKind()) {
            case SHARD -> draft.put(ShardEntry.fromJson(entry));
            case HELD -> draft.put(HeldEntry.fromJson(entry));
            case RELEASED -> draft.removeHeld(fact.getName());
            case IDENTITY -> draft.identity(ContentFile.fromJson(entry));
            case DELIVERY -> draft.put(DeliveryEntry.fromJson(entry));
            case SEEN, FAILED, SUPPRESSED -> {
                // Used before publication or for the report only.
            }
        }
    }
}
