package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.pipelines.deliveries.Mode;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.LinkingCounts;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.identity.CoHolders;
import org.mesinfos.pipelines.identity.IdentityChange;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.People;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
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
    private final ReferenceRules rules;
    private final ReplacedReadings replaced;
    private final StatementReader reader;
    /** Null where people are not linked. */
    private final FoundPeople people;

    BuildIdentity(
            IdentityQuestion question,
            Registry registry,
            ReferenceRules rules,
            ReplacedReadings replaced,
            StatementReader reader,
            FoundPeople people) {
        this.question = question;
        this.registry = registry;
        this.rules = rules;
        this.replaced = replaced;
        this.reader = reader;
        this.people = people;
    }

    @ProcessElement
    public void build(ProcessContext context, MultiOutputReceiver output) throws IOException {
        if (people == null) {
            keep(reader.statements(context), Optional.empty(), output);
        } else {
            StatedPeople stated = people.stated(reader, context);
            keep(stated.statements(), Optional.of(people.of(stated, reader, context)), output);
        }
    }

    private void keep(Statements statements, Optional<People> found, MultiOutputReceiver output) throws IOException {
        IdentityEvidence before = statements.before();
        IdentityEvidence after =
                new IdentityEvidence(question.key().fingerprint(), registry, statements.links(), found, rules);
        ContentFile file = question.store().content().writeIdentity(after.write());
        output.get(ResolvePersons.STATE)
                .output(IdentityState.newBuilder()
                        .setPath(file.path())
                        .setSha256(file.sha256())
                        .setBytes(file.bytes())
                        .setHorizon(statements.horizonAfter())
                        .setLinking(counts(before.people(), found))
                        .build());
        SnapshotHorizon then = statements.then();
        SnapshotHorizon now = statements.now();
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
