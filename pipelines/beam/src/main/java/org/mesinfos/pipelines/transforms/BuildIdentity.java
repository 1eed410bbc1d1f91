package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.LinkingCounts;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.identity.CoHolders;
import org.mesinfos.pipelines.identity.IdentityChange;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.SnapshotSequence;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/**
 * Merges the identity evidence of earlier runs with that of this run, writes it to the store, and emits the holders
 * whose stored rows must be attributed again.
 */
final class BuildIdentity extends DoFn<byte[], IdentityState> {

    private static final long serialVersionUID = 1L;

    private final IdentityTableProvider tables;
    private final Registry registry;
    private final ReferenceRules rules;
    private final ReplayedFiles replayed;
    private final EvidenceSideInputs evidence;
    /** Null if persons are not linked. */
    private final @Nullable LinkingResultSideInputs linkingResult;

    BuildIdentity(
            IdentityTableProvider question,
            Registry registry,
            ReferenceRules rules,
            ReplayedFiles replaced,
            EvidenceSideInputs reader,
            @Nullable LinkingResultSideInputs people) {
        this.tables = question;
        this.registry = registry;
        this.rules = rules;
        this.replayed = replaced;
        this.evidence = reader;
        this.linkingResult = people;
    }

    @ProcessElement
    public void build(ProcessContext context, MultiOutputReceiver output) throws IOException {
        if (linkingResult == null) {
            writeIdentity(evidence.linkEvidence(context), Optional.empty(), output);
        } else {
            LinkingInput stated = linkingResult.input(evidence, context);
            writeIdentity(stated.evidence(), Optional.of(linkingResult.people(stated, evidence, context)), output);
        }
    }

    private void writeIdentity(LinkEvidence statements, Optional<LinkedPeople> linkedPeople, MultiOutputReceiver output)
            throws IOException {
        IdentityEvidence before = statements.storedEvidence();
        IdentityEvidence after =
                new IdentityEvidence(tables.key().fingerprint(), registry, statements.links(), linkedPeople, rules);
        ContentFile file = tables.store().content().writeIdentity(after.write());
        output.get(ResolvePersons.STATE)
                .output(IdentityState.newBuilder()
                        .setPath(file.path())
                        .setSha256(file.sha256())
                        .setBytes(file.bytes())
                        .setHorizon(statements.horizonAfter())
                        .setLinking(counts(before.people(), linkedPeople))
                        .build());
        SnapshotHorizon horizonBefore = statements.snapshotsBefore();
        SnapshotHorizon horizonAfter = statements.snapshotsAfter();
        IdentityTable tableBefore = IdentityTable.build(before, tables.key(), horizonBefore);
        IdentityTable tableAfter = IdentityTable.build(after, tables.key(), horizonAfter);
        IdentityChange change = IdentityChange.between(tableBefore, tableAfter);
        Set<String> holders = new TreeSet<>(shardsToReattribute(change));
        // Copies of rows of joint accounts are made again from the row of the first holder, so its rows are needed too.
        CoHolders.of(tableBefore)
                .closure(personsToReattribute(change, horizonBefore, horizonAfter))
                .forEach(person -> holders.add(HolderKey.person(person)));
        for (String holder : holders) {
            output.get(ResolvePersons.REATTRIBUTED).output(KV.of(HolderKey.shard(holder), holder));
        }
    }

    /** Returns null if persons were not linked before and are not linked now. */
    private static @Nullable LinkingCounts counts(Optional<LinkedPeople> before, Optional<LinkedPeople> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return null;
        }
        Map<String, String> joinedBefore =
                before.<Map<String, String>>map(LinkedPeople::mergedIds).orElse(Map.of());
        Map<String, String> joinedAfter =
                after.<Map<String, String>>map(LinkedPeople::mergedIds).orElse(Map.of());
        return LinkingCounts.newBuilder()
                .setJoined(joinedAfter.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(joinedBefore.get(entry.getKey())))
                        .count())
                .setSeparated(joinedBefore.keySet().stream()
                        .filter(id -> !joinedAfter.containsKey(id))
                        .count())
                .setReviews(after.map(people -> people.reviews().size()).orElse(0))
                .build();
    }

    /** Returns the holder keys of the held shards that contain a row with an owner now, or a row of a replayed file. */
    private Set<String> shardsToReattribute(IdentityChange change) {
        Set<String> concerned = change.affectedDigests();
        Set<String> shards = new TreeSet<>();
        for (HeldEntry held : tables.store().snapshot().held().values()) {
            if (held.subjectDigests().stream().anyMatch(concerned::contains)
                    || held.counts().stream().anyMatch(counts -> replayed.containsFileOf(counts.delivery()))) {
                shards.add(HolderKey.heldShard(held.shard()));
            }
        }
        return shards;
    }

    /**
     * Returns the stored persons who lost a subject, or who have rows of a superseded snapshot or of a replayed file.
     */
    private Set<String> personsToReattribute(
            IdentityChange change, SnapshotHorizon horizonBefore, SnapshotHorizon horizonAfter) throws IOException {
        Set<String> persons = new TreeSet<>();
        Set<String> shards = tables.store().snapshot().shards().keySet();
        change.previousOwners().stream()
                .filter(person -> shards.contains(StoreNames.shardOf(person)))
                .forEach(persons::add);
        if (!horizonBefore.equals(horizonAfter) || !replayed.files().isEmpty()) {
            for (String shard : shards) {
                for (PersonEntry person : tables.store().persons(shard)) {
                    if (hasReplayedFiles(person) || hasChangedSnapshots(person, horizonBefore, horizonAfter)) {
                        persons.add(person.personId());
                    }
                }
            }
        }
        return persons;
    }

    private boolean hasReplayedFiles(PersonEntry person) {
        return person.counts().stream().anyMatch(counts -> replayed.containsFileOf(counts.delivery()));
    }

    private static boolean hasChangedSnapshots(
            PersonEntry person, SnapshotHorizon horizonBefore, SnapshotHorizon horizonAfter) {
        return person.snapshotSources().stream()
                .anyMatch(source -> supersedes(horizonBefore, source) != supersedes(horizonAfter, source));
    }

    private static boolean supersedes(SnapshotHorizon horizon, SnapshotSequence source) {
        return horizon.supersedes(source.organisation(), source.connector(), source.sequence());
    }

    /**
     * Extracts from each outcome whether a snapshot was read completely. A snapshot of a single person describes no
     * other person, so it withdraws nothing.
     */
    static final class ExtractSnapshotReadings extends DoFn<ReadingOutcome, SnapshotReading> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void extract(@Element ReadingOutcome outcome, OutputReceiver<SnapshotReading> output) {
            if (outcome.getMode() == RowMode.SNAPSHOT
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
