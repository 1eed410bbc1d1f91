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
import org.mesinfos.pipelines.identity.LinkFile;
import org.mesinfos.pipelines.identity.Links;
import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.Profiles;
import org.mesinfos.pipelines.store.catalog.ContentFile;

/** Reads the identity evidence of the store and of the files of a run, the latter from side inputs. */
final class StatementReader implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Cached linking input of the current run, because a later step in the same process reads it again. */
    private static final Map<String, StatedPeople> PEOPLE = new ConcurrentHashMap<>();

    private final IdentityQuestion question;
    private final Registry registry;
    private final ReplacedReadings replaced;
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
    StatementReader(
            IdentityQuestion question,
            Registry registry,
            ReplacedReadings replaced,
            PCollectionView<List<byte[]>> links,
            PCollectionView<List<byte[]>> profiles,
            PCollectionView<List<SnapshotReading>> snapshots) {
        this.question = question;
        this.registry = registry;
        this.replaced = replaced;
        this.links = links;
        this.profiles = profiles;
        this.snapshots = snapshots;
    }

    /** Returns all side inputs that this object reads. */
    List<PCollectionView<?>> sideInputs() {
        return List.of(links, profiles, snapshots);
    }

    /** Reads the evidence for the owners of references. */
    <A, B> Statements statements(DoFn<A, B>.ProcessContext context) throws IOException {
        IdentityEvidence before = storedEvidence();
        List<SourceSequence> horizonBefore =
                SnapshotLedger.horizon(question.store().snapshot(), List.of(), ReplacedReadings.NONE);
        List<SourceSequence> horizonAfter =
                SnapshotLedger.horizon(question.store().snapshot(), context.sideInput(snapshots), replaced);
        List<LinkAssertion> delivered = new ArrayList<>();
        for (byte[] block : context.sideInput(links)) {
            LinkFile.read(block).stream().forEach(delivered::add);
        }
        Links current = before.links()
                .mergeAgain(Links.of(delivered), replaced::covers)
                .current(IdentityQuestion.horizon(horizonAfter));
        return new Statements(before, horizonBefore, horizonAfter, current);
    }

    /**
     * Reads the linking input. It covers all customers, not only those of this run, because the profile of one can
     * change how others are linked.
     */
    <A, B> StatedPeople people(LinkingPlan linking, DoFn<A, B>.ProcessContext context) throws IOException {
        StatedPeople known = PEOPLE.get(question.store().name());
        if (known != null) {
            return known;
        }
        Statements statements = statements(context);
        IdentityEvidence before = statements.before();
        Profiles earlier = before.people().isPresent()
                ? before.people().get().statements()
                : StoredProfiles.read(question.store().store(), question.store().snapshot());
        List<ProfileStatement> delivered = new ArrayList<>();
        for (byte[] block : context.sideInput(profiles)) {
            ProfileFile.read(block).stream().forEach(delivered::add);
        }
        Profiles current = earlier.mergeAgain(Profiles.of(delivered), replaced::covers)
                .retain(origin -> !statements.now().supersedes(origin));
        IdentityTable owners =
                IdentityTable.build(List.of(statements.links()), registry, question.key(), statements.now());
        StatedPeople people =
                new StatedPeople(statements, current, PeopleLinker.of(current, owners, registry, linking.answers()));
        PEOPLE.clear();
        PEOPLE.put(question.store().name(), people);
        return people;
    }

    /** Releases the cached linking input. */
    void forget() {
        PEOPLE.remove(question.store().name());
    }

    private IdentityEvidence storedEvidence() throws IOException {
        Optional<ContentFile> stored = question.store().snapshot().identity();
        return stored.isEmpty()
                ? IdentityEvidence.NONE
                : IdentityEvidence.read(question.store().content().read(stored.get()));
    }
}
