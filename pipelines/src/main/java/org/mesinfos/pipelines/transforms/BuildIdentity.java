package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.LinkingCounts;
import org.mesinfos.pipelines.elements.Mode;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.elements.SourceSequence;
import org.mesinfos.pipelines.identity.CoHolders;
import org.mesinfos.pipelines.identity.IdentityChange;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkFile;
import org.mesinfos.pipelines.identity.Links;
import org.mesinfos.pipelines.identity.People;
import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.Profiles;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.SnapshotSource;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/**
 * Joins what earlier runs and this one know of whose references are, keeps it in the store, and names the holders whose
 * rows must be attributed anew.
 */
final class BuildIdentity extends DoFn<byte[], IdentityState> {

    private static final long serialVersionUID = 1L;

    private final IdentityQuestion question;
    private final Registry registry;
    /** Null where people are not linked. */
    private final LinkingPlan linking;

    private final ReferenceRules rules;
    private final ReplacedReadings replaced;
    private final PCollectionView<List<byte[]>> links;
    private final PCollectionView<List<byte[]>> profiles;
    private final PCollectionView<List<SnapshotReading>> snapshots;

    BuildIdentity(
            IdentityQuestion question,
            Registry registry,
            LinkingPlan linking,
            ReferenceRules rules,
            ReplacedReadings replaced,
            PCollectionView<List<byte[]>> links,
            PCollectionView<List<byte[]>> profiles,
            PCollectionView<List<SnapshotReading>> snapshots) {
        this.question = question;
        this.registry = registry;
        this.linking = linking;
        this.rules = rules;
        this.replaced = replaced;
        this.links = links;
        this.profiles = profiles;
        this.snapshots = snapshots;
    }

    @ProcessElement
    public void build(ProcessContext context, MultiOutputReceiver output) throws IOException {
        IdentityEvidence before = storedEvidence();
        List<SourceSequence> horizonBefore =
                SnapshotLedger.horizon(question.store().snapshot(), List.of(), ReplacedReadings.NONE);
        List<SourceSequence> horizonAfter =
                SnapshotLedger.horizon(question.store().snapshot(), context.sideInput(snapshots), replaced);
        SnapshotHorizon then = IdentityQuestion.horizon(horizonBefore);
        SnapshotHorizon now = IdentityQuestion.horizon(horizonAfter);
        List<LinkAssertion> stated = new ArrayList<>();
        for (byte[] block : context.sideInput(links)) {
            LinkFile.read(block).stream().forEach(stated::add);
        }
        Links current =
                before.links().mergeAgain(Links.of(stated), replaced::covers).current(now);
        Optional<People> people = linking == null
                ? Optional.empty()
                : Optional.of(linkPeople(before, context.sideInput(profiles), current, now));
        IdentityEvidence after = new IdentityEvidence(question.key().fingerprint(), registry, current, people, rules);
        ContentFile file = question.store().content().writeIdentity(after.write());
        output.get(ResolvePersons.STATE)
                .output(IdentityState.newBuilder()
                        .setPath(file.path())
                        .setSha256(file.sha256())
                        .setBytes(file.bytes())
                        .setHorizon(horizonAfter)
                        .setLinking(counts(before.people(), people))
                        .build());
        IdentityTable tableBefore = IdentityTable.build(before, question.key(), then);
        IdentityTable tableAfter = IdentityTable.build(after, question.key(), now);
        IdentityChange change = IdentityChange.between(tableBefore, tableAfter);
        Set<String> holders = new TreeSet<>(movedShards(change));
        // Only the first holder's rows of a joint account travel, and they do so for all of them.
        CoHolders.of(tableBefore)
                .with(movedPersons(change, then, now))
                .forEach(person -> holders.add(Holder.person(person)));
        for (String holder : holders) {
            output.get(ResolvePersons.MOVED).output(KV.of(Holder.shard(holder), holder));
        }
    }

    /** Everybody anew: what one says of himself may decide whose another is. */
    private People linkPeople(IdentityEvidence before, List<byte[]> blocks, Links current, SnapshotHorizon now)
            throws IOException {
        Profiles earlier = before.people().isPresent()
                ? before.people().get().statements()
                : StoredProfiles.read(question.store().store(), question.store().snapshot());
        List<ProfileStatement> stated = new ArrayList<>();
        for (byte[] block : blocks) {
            ProfileFile.read(block).stream().forEach(stated::add);
        }
        Profiles known =
                earlier.mergeAgain(Profiles.of(stated), replaced::covers).retain(origin -> !now.supersedes(origin));
        IdentityTable owners = IdentityTable.build(List.of(current), registry, question.key(), now);
        return PeopleLinker.link(linking.model(), known, owners, registry, linking.answers());
    }

    /** Null where there were no people and are none. */
    private static LinkingCounts counts(Optional<People> before, Optional<People> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return null;
        }
        Map<String, String> then =
                before.<Map<String, String>>map(People::joined).orElse(Map.of());
        Map<String, String> now = after.<Map<String, String>>map(People::joined).orElse(Map.of());
        return LinkingCounts.newBuilder()
                .setJoined(now.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(then.get(entry.getKey())))
                        .count())
                .setSeparated(then.keySet().stream()
                        .filter(id -> !now.containsKey(id))
                        .count())
                .setReviews(after.map(people -> people.reviews().size()).orElse(0))
                .build();
    }

    private IdentityEvidence storedEvidence() throws IOException {
        Optional<ContentFile> stored = question.store().snapshot().identity();
        return stored.isEmpty()
                ? IdentityEvidence.NONE
                : IdentityEvidence.read(question.store().content().read(stored.get()));
    }

    /** Shards of rows with an owner now, or of a file that is read again. */
    private Set<String> movedShards(IdentityChange change) {
        Set<String> concerned = change.concernedDigests();
        Set<String> shards = new TreeSet<>();
        for (HeldEntry held : question.store().snapshot().held().values()) {
            if (held.subjectDigests().stream().anyMatch(concerned::contains)
                    || held.counts().stream().anyMatch(counts -> replaced.concerns(counts.delivery()))) {
                shards.add(Holder.heldShard(held.shard()));
            }
        }
        return shards;
    }

    /**
     * Persons of the store who lost a subject, or have rows of a snapshot that was replaced or of a file that is read
     * again.
     */
    private Set<String> movedPersons(IdentityChange change, SnapshotHorizon then, SnapshotHorizon now)
            throws IOException {
        Set<String> persons = new TreeSet<>();
        Set<String> shards = question.store().snapshot().shards().keySet();
        change.previousOwners().stream()
                .filter(person -> shards.contains(StoreNames.shardOf(person)))
                .forEach(persons::add);
        if (!then.equals(now) || !replaced.files().isEmpty()) {
            for (String shard : shards) {
                for (PersonEntry person : question.store().persons(shard)) {
                    if (isReadAgain(person) || isJudgedOtherwise(person, then, now)) {
                        persons.add(person.personId());
                    }
                }
            }
        }
        return persons;
    }

    private boolean isReadAgain(PersonEntry person) {
        return person.counts().stream().anyMatch(counts -> replaced.concerns(counts.delivery()));
    }

    private static boolean isJudgedOtherwise(PersonEntry person, SnapshotHorizon then, SnapshotHorizon now) {
        return person.snapshotSources().stream()
                .anyMatch(source -> supersedes(then, source) != supersedes(now, source));
    }

    private static boolean supersedes(SnapshotHorizon horizon, SnapshotSource source) {
        return horizon.supersedes(source.organisation(), source.connector(), source.sequence());
    }

    /**
     * Keeps of each outcome what tells whether a snapshot was read whole. The snapshot of a single person says nothing of
     * others, so it withdraws nothing.
     */
    static final class KeepSnapshots extends DoFn<ReadingOutcome, SnapshotReading> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void keep(@Element ReadingOutcome outcome, OutputReceiver<SnapshotReading> output) {
            if (outcome.getMode() == Mode.SNAPSHOT
                    && outcome.getConnector() != null
                    && outcome.getFile().getSequence() != null
                    && outcome.getFile().getCustomer() == null) {
                output.output(SnapshotReading.newBuilder()
                        .setOrganisation(outcome.getFile().getOrganisation())
                        .setDelivery(outcome.getFile().getDelivery())
                        .setConnector(outcome.getConnector())
                        .setSequence(outcome.getFile().getSequence())
                        .setComplete(outcome.getComplete())
                        .build());
            }
        }
    }
}
