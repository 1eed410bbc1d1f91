package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.identity.LastingProfiles;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.profiles.ProfileFeatures;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/**
 * Extraction of profile data from the rows of a store that was written without a linkage model, or from which a snapshot is
 * retracted: the profiles of earlier snapshots are in force again.
 */
public final class StoredProfiles {

    private StoredProfiles() {}

    /**
     * Returns the profile data of all stored rows that {@linkplain LastingProfiles#kept later snapshots leave}. Reads all rows
     * of the store.
     *
     * @param digests digests of subjects of the store
     */
    public static ProfileStatements read(Store store, Snapshot snapshot, SubjectDigests digests) throws IOException {
        return read(store, snapshot, SnapshotHistories.horizon(snapshot, digests), ReplayedFiles.NONE);
    }

    /**
     * Returns the profile data of stored rows that later snapshots leave. Reads all rows of the store.
     *
     * @param horizon snapshots that apply
     * @param replaced files whose rows are left out
     */
    static ProfileStatements read(Store store, Snapshot snapshot, SnapshotHorizon horizon, ReplayedFiles replaced)
            throws IOException {
        CanonicalCodec codec = new CanonicalCodec();
        ContentStore content = store.content();
        List<ProfileStatement> statements = new ArrayList<>();
        for (ShardEntry shard : snapshot.shards().values()) {
            for (PersonEntry person : store.content().readShard(shard)) {
                add(content, person.accepted(), codec, statements);
            }
        }
        for (HeldEntry held : snapshot.held().values()) {
            add(content, held.file(), codec, statements);
        }
        statements.removeIf(statement -> replaced.contains(statement.origin()));
        return LastingProfiles.kept(ProfileStatements.of(statements), horizon);
    }

    private static void add(
            ContentStore content, ContentFile file, CanonicalCodec codec, List<ProfileStatement> statements)
            throws IOException {
        for (RowBatch batch : content.readRows(file).batches()) {
            RecordType type = RecordType.valueOf(batch.getRecordType());
            if (ProfileFeatures.statementKind(type).isEmpty()) {
                continue;
            }
            for (EncodedRow encoded : batch.getRows()) {
                AcceptedRow row = new AcceptedRow(batch.getOrigin(), type, encoded);
                ProfileStatement.of(batch.getOrigin(), type, row.subject(), row.locator(), row.decode(codec))
                        .ifPresent(statements::add);
            }
        }
    }
}
