package org.mesinfos.pipelines.transforms;

import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.store.StoreContent;

/**
 * What serves the steps on all persons of a bucket.
 *
 * @param horizon which snapshots hold
 * @param content where what becomes of them goes; all of it is there before the bucket is done
 */
record BucketContext(SnapshotHorizon horizon, StoreContent content) {}
