package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LastingProfiles;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.identity.LinkingMode;
import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.SuppressedEvidence;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.store.catalog.ContentFile;

/** Reader of the identity evidence of the store and of the files of a run, the latter from side inputs. */
final class EvidenceSideInputs implements Serializable {

    private static final long serialVersionUID = 1L;

    private final IdentityTableProvider tables;
    private final ReferenceRules rules;
    private final ReplayedFiles replayed;
    private final LinkingMode mode;
    private final PCollectionView<List<Block<LinkAssertion>>> links;
    private final PCollectionView<List<Block<ProfileStatement>>> profiles;
    private final PCollectionView<List<SnapshotReading>> snapshots;

    /**
     * @param tables access to the evidence of earlier runs
     * @param rules organisation-specific rules of the operator
     * @param replayed replayed files, whose stored evidence is replayed
     * @param mode way in which workers share the linking of persons
     * @param links blocks of links between references
     * @param profiles blocks of profile data
     * @param snapshots snapshots that the run read
     */
    EvidenceSideInputs(
            IdentityTableProvider tables,
            ReferenceRules rules,
            ReplayedFiles replayed,
            LinkingMode mode,
            PCollectionView<List<Block<LinkAssertion>>> links,
            PCollectionView<List<Block<ProfileStatement>>> profiles,
            PCollectionView<List<SnapshotReading>> snapshots) {
        this.tables = tables;
        this.rules = rules;
        this.replayed = replayed;
        this.mode = mode;
        this.links = links;
        this.profiles = profiles;
        this.snapshots = snapshots;
    }

    /** Returns all side inputs that this object reads. */
    List<PCollectionView<?>> sideInputs() {
        return List.of(links, profiles, snapshots);
    }

    /** Reads the evidence for the owners of references. */
    <A, B> OwnershipEvidence linkEvidence(DoFn<A, B>.ProcessContext context) throws IOException {
        IdentityEvidence before = storedEvidence();
        // Links of earlier snapshots are kept: they state who held a reference before. Sealed links of retracted
        // deliveries are not.
        SuppressedEvidence suppressed = SuppressedEvidence.by(tables.store().suppression());
        LinkAssertions stated = before.links()
                .retain(link -> !replayed.retracted().contains(link.origin().getDelivery()));
        LinkAssertions all = suppressed
                .links(stated, rules)
                .mergeReplacingUnsealed(
                        suppressed.links(LinkBlocks.read(context.sideInput(links)), rules), replayed::contains);
        return new OwnershipEvidence(
                before,
                SnapshotHistories.states(tables.store().snapshot(), List.of(), ReplayedFiles.NONE),
                SnapshotHistories.states(tables.store().snapshot(), context.sideInput(snapshots), replayed),
                all,
                tables.key().digests());
    }

    /**
     * Reads the linking input. It covers all customers, not only those of this run, because the profile of one can
     * change how others are linked.
     */
    <A, B> LinkingInput linkingInput(LinkingPlan linking, DoFn<A, B>.ProcessContext context) throws IOException {
        return tables.store()
                .context()
                .get(LinkingInput.class, tables.store().runId(), () -> readLinkingInput(linking, context));
    }

    private <A, B> LinkingInput readLinkingInput(LinkingPlan linking, DoFn<A, B>.ProcessContext context)
            throws IOException {
        OwnershipEvidence statements = linkEvidence(context);
        IdentityEvidence before = statements.storedEvidence();
        SnapshotHorizon horizon = statements.snapshotsAfter();
        // Profiles that a retracted snapshot had replaced are in the rows only.
        ProfileStatements earlier = before.people().isPresent()
                        && replayed.retracted().isEmpty()
                ? before.people().get().statements()
                : StoredProfiles.read(tables.store().store(), tables.store().snapshot(), horizon, replayed);
        Suppression suppression = tables.store().suppression();
        Registry registry = tables.registry();
        IdentityTable owners = IdentityTable.build(
                new IdentityEvidence("", registry, statements.links(), Optional.empty(), rules),
                tables.key(),
                statements.historyAfter(),
                suppression);
        ProfileStatements current = SuppressedEvidence.by(suppression)
                .profiles(
                        LastingProfiles.kept(
                                earlier.mergeReplacing(
                                        ProfileBlocks.read(context.sideInput(profiles)), replayed::contains),
                                horizon),
                        owners);
        // All profiles are kept: an organisation may be verified later.
        ProfileStatements verified = LastingProfiles.identifying(current, horizon)
                .retain(statement -> linking.verified().contains(statement.organisation()));
        Registry registered = SuppressedEvidence.by(suppression).registry(registry);
        PeopleLinker linker =
                switch (mode) {
                    case COPIES -> PeopleLinker.of(verified, owners, registered, linking.answers(), rules);
                    case SLICES -> PeopleLinker.ofSlices(verified, owners, registered, linking.answers(), rules);
                };
        return new LinkingInput(statements, current, linker);
    }

    /** Releases the cached linking input. */
    void evict() {
        tables.store().context().remove(LinkingInput.class);
    }

    private IdentityEvidence storedEvidence() throws IOException {
        Optional<ContentFile> stored = tables.store().snapshot().identity();
        return stored.isEmpty()
                ? IdentityEvidence.NONE
                : IdentityEvidence.read(tables.store().content().read(stored.get()));
    }
}
