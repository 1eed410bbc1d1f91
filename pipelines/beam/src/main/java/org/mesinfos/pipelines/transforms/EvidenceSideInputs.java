package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.elements.SourceSequence;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.identity.LinkFile;
import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.store.catalog.ContentFile;

/** Reads the identity evidence of the store and of the files of a run, the latter from side inputs. */
final class EvidenceSideInputs implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Cached linking input of the current run, because a later step in the same process reads it again. */
    private static final Map<String, LinkingInput> CACHED_INPUTS = new ConcurrentHashMap<>();

    private final IdentityTableProvider tables;
    private final Registry registry;
    private final ReplayedFiles replayed;
    private final PCollectionView<List<byte[]>> links;
    private final PCollectionView<List<byte[]>> profiles;
    private final PCollectionView<List<SnapshotReading>> snapshots;

    /**
     * @param question access to the evidence of earlier runs
     * @param registry the operator's registry
     * @param replaced replayed files, whose stored evidence is replaced
     * @param links blocks of links between references
     * @param profiles blocks of profile data
     * @param snapshots snapshots that the run read
     */
    EvidenceSideInputs(
            IdentityTableProvider question,
            Registry registry,
            ReplayedFiles replaced,
            PCollectionView<List<byte[]>> links,
            PCollectionView<List<byte[]>> profiles,
            PCollectionView<List<SnapshotReading>> snapshots) {
        this.tables = question;
        this.registry = registry;
        this.replayed = replaced;
        this.links = links;
        this.profiles = profiles;
        this.snapshots = snapshots;
    }

    /** Returns all side inputs that this object reads. */
    List<PCollectionView<?>> sideInputs() {
        return List.of(links, profiles, snapshots);
    }

    /** Reads the evidence for the owners of references. */
    <A, B> LinkEvidence linkEvidence(DoFn<A, B>.ProcessContext context) throws IOException {
        IdentityEvidence before = storedEvidence();
        List<SourceSequence> horizonBefore =
                LatestSnapshots.horizon(tables.store().snapshot(), List.of(), ReplayedFiles.NONE);
        List<SourceSequence> horizonAfter =
                LatestSnapshots.horizon(tables.store().snapshot(), context.sideInput(snapshots), replayed);
        List<LinkAssertion> delivered = new ArrayList<>();
        for (byte[] block : context.sideInput(links)) {
            LinkFile.read(block).stream().forEach(delivered::add);
        }
        LinkAssertions current = before.links()
                .mergeReplacing(LinkAssertions.of(delivered), replayed::contains)
                .current(IdentityTableProvider.horizon(horizonAfter));
        return new LinkEvidence(before, horizonBefore, horizonAfter, current);
    }

    /**
     * Reads the linking input. It covers all customers, not only those of this run, because the profile of one can
     * change how others are linked.
     */
    <A, B> LinkingInput linkingInput(LinkingPlan linking, DoFn<A, B>.ProcessContext context) throws IOException {
        LinkingInput known = CACHED_INPUTS.get(tables.store().cacheKey());
        if (known != null) {
            return known;
        }
        LinkEvidence statements = linkEvidence(context);
        IdentityEvidence before = statements.storedEvidence();
        ProfileStatements earlier = before.people().isPresent()
                ? before.people().get().statements()
                : StoredProfiles.read(tables.store().store(), tables.store().snapshot());
        List<ProfileStatement> delivered = new ArrayList<>();
        for (byte[] block : context.sideInput(profiles)) {
            ProfileFile.read(block).stream().forEach(delivered::add);
        }
        ProfileStatements current = earlier.mergeReplacing(ProfileStatements.of(delivered), replayed::contains)
                .retain(origin -> !statements.snapshotsAfter().supersedes(origin));
        IdentityTable owners =
                IdentityTable.build(List.of(statements.links()), registry, tables.key(), statements.snapshotsAfter());
        LinkingInput people =
                new LinkingInput(statements, current, PeopleLinker.of(current, owners, registry, linking.answers()));
        CACHED_INPUTS.clear();
        CACHED_INPUTS.put(tables.store().cacheKey(), people);
        return people;
    }

    /** Releases the cached linking input. */
    void evict() {
        CACHED_INPUTS.remove(tables.store().cacheKey());
    }

    private IdentityEvidence storedEvidence() throws IOException {
        Optional<ContentFile> stored = tables.store().snapshot().identity();
        return stored.isEmpty()
                ? IdentityEvidence.NONE
                : IdentityEvidence.read(tables.store().content().read(stored.get()));
    }
}
