package org.mesinfos.pipelines.transforms;

import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.store.ContentStore;

/**
 * Context shared by all persons of a bucket.
 *
 * @param horizon the snapshots that currently apply
 * @param content store to write the results to; all writes are finished before the bucket is done
 */
record BucketContext(SnapshotHorizon horizon, ContentStore content) {}
