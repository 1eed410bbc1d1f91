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

/** Gets together what the store and the files of a run state of people, from the side inputs of a step. */
final class StatementReader implements Serializable {

    private static final long serialVersionUID = 1L;

    /** People of the run that this process works for. Who has asked once will ask again, in a later step. */
    private static final Map<String, StatedPeople> PEOPLE = new ConcurrentHashMap<>();

    private final IdentityQuestion question;
    private final Registry registry;
    private final ReplacedReadings replaced;
    private final PCollectionView<List<byte[]>> links;
    private final PCollectionView<List<byte[]>> profiles;
    private final PCollectionView<List<SnapshotReading>> snapshots;

    /**
     * @param question where earlier evidence lies
     * @param registry the operator's enrolment list
     * @param replaced the files whose earlier reading makes room for that of this run
     * @param links blocks of what organisations say of accounts, lines and meters
     * @param profiles blocks of what they say of people
     * @param snapshots the snapshots that the run read
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

    /** All side inputs that the reader needs. */
    List<PCollectionView<?>> sideInputs() {
        return List.of(links, profiles, snapshots);
    }

    /** What is stated of references. */
    <A, B> Statements statements(DoFn<A, B>.ProcessContext context) throws IOException {
        IdentityEvidence before = storedEvidence();
        List<SourceSequence> horizonBefore =
                SnapshotLedger.horizon(question.store().snapshot(), List.of(), ReplacedReadings.NONE);
        List<SourceSequence> horizonAfter =
                SnapshotLedger.horizon(question.store().snapshot(), context.sideInput(snapshots), replaced);
        List<LinkAssertion> stated = new ArrayList<>();
        for (byte[] block : context.sideInput(links)) {
            LinkFile.read(block).stream().forEach(stated::add);
        }
        Links current = before.links()
                .mergeAgain(Links.of(stated), replaced::covers)
                .current(IdentityQuestion.horizon(horizonAfter));
        return new Statements(before, horizonBefore, horizonAfter, current);
    }

    /** Everybody anew: what one says of himself may decide whose another is. */
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
        List<ProfileStatement> stated = new ArrayList<>();
        for (byte[] block : context.sideInput(profiles)) {
            ProfileFile.read(block).stream().forEach(stated::add);
        }
        Profiles said = earlier.mergeAgain(Profiles.of(stated), replaced::covers)
                .retain(origin -> !statements.now().supersedes(origin));
        IdentityTable owners =
                IdentityTable.build(List.of(statements.links()), registry, question.key(), statements.now());
        StatedPeople people =
                new StatedPeople(statements, said, PeopleLinker.of(said, owners, registry, linking.answers()));
        PEOPLE.clear();
        PEOPLE.put(question.store().name(), people);
        return people;
    }

    /** Lets go of people of whom nobody will ask any more. */
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
