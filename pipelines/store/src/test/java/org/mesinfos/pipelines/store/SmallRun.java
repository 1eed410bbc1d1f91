package org.mesinfos.pipelines.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DateRange;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaCatalogue;

/**
 * A simplified run of the pipeline. Its result is a pure function of the set of deliveries.
 *
 * <p>The accepted rows of a person are sorted lines {@code delivery number organisation value}. The bundle contains the
 * distinct values.
 */
final class SmallRun {

    private static final String HELD_SHARD = "00";

    private final WriteSession session;
    private final ContentStore content;

    private SmallRun(WriteSession session) {
        this.session = session;
        this.content = session.store().content();
    }

    /** Publishes deliveries in one run. */
    static Publication publish(Store store, SmallDelivery... deliveries) throws IOException {
        try (WriteSession session = store.openWriteSession("run-1")) {
            return publish(session, deliveries);
        }
    }

    /** Publishes deliveries in a session that is open. */
    static Publication publish(WriteSession session, SmallDelivery... deliveries) throws IOException {
        return session.publish(session.audit(new SmallRun(session).draft(List.of(deliveries))));
    }

    /** Publishes deliveries one after the other in one session, as a run does that completes an erasure. */
    static void publishInTurn(Store store, SmallDelivery... deliveries) throws IOException {
        try (WriteSession session = store.openWriteSession("run-4")) {
            SmallRun run = new SmallRun(session);
            for (SmallDelivery delivery : deliveries) {
                session.publish(session.audit(run.draft(List.of(delivery))));
            }
        }
    }

    /** Moves all rows of a person to another person. */
    static Publication movePerson(Store store, String from, String to) throws IOException {
        try (WriteSession session = store.openWriteSession("run-2")) {
            SmallRun run = new SmallRun(session);
            Map<String, SortedSet<String>> changed = new TreeMap<>();
            changed.put(from, new TreeSet<>());
            changed.put(to, run.acceptedRows(to));
            changed.get(to).addAll(run.acceptedRows(from));
            SnapshotDraft draft = session.draft();
            run.putPersons(changed, draft);
            return session.publish(session.audit(draft));
        }
    }

    /** Publishes a run without deliveries. */
    static Recovery runWithoutDeliveries(Store store) throws IOException {
        try (WriteSession session = store.openWriteSession("run-3")) {
            session.publish(session.audit(session.draft()));
            return session.recovery();
        }
    }

    SnapshotDraft draft(List<SmallDelivery> deliveries) throws IOException {
        SnapshotDraft draft = session.draft();
        Map<String, SortedSet<String>> changed = new TreeMap<>();
        SortedSet<String> held = heldRows();
        for (SmallDelivery delivery : deliveries) {
            if (session.base().delivery(delivery.id()).isEmpty()) {
                put(delivery, draft, changed, held);
            }
        }
        putPersons(changed, draft);
        putHeld(held, draft);
        return draft.identity(content.writeIdentity("links".getBytes(StandardCharsets.UTF_8)));
    }

    private void put(
            SmallDelivery delivery, SnapshotDraft draft, Map<String, SortedSet<String>> changed, SortedSet<String> held)
            throws IOException {
        Optional<ContentFile> quarantine = Optional.empty();
        if (!delivery.quarantine().rejections().isEmpty()) {
            quarantine = Optional.of(content.writeQuarantine(
                    delivery.quarantine(), delivery.quarantine().sha256(), new ByteArrayInputStream(delivery.bytes())));
        }
        draft.put(delivery.entry(quarantine));
        int number = 0;
        for (String line : delivery.accepted()) {
            String person = line.substring(0, line.indexOf(' '));
            String row =
                    delivery.id() + " " + number++ + " " + delivery.organisation() + line.substring(line.indexOf(' '));
            if (person.equals("?")) {
                held.add(row);
            } else {
                if (!changed.containsKey(person)) {
                    changed.put(person, acceptedRows(person));
                }
                changed.get(person).add(row);
            }
        }
    }

    private void putPersons(Map<String, SortedSet<String>> changed, SnapshotDraft draft) throws IOException {
        Map<String, Map<String, PersonEntry>> shards = new TreeMap<>();
        for (Map.Entry<String, SortedSet<String>> person : changed.entrySet()) {
            String shard = StoreNames.shardOf(person.getKey());
            if (!shards.containsKey(shard)) {
                shards.put(shard, new HashMap<>());
                for (PersonEntry entry : persons(session.base().shard(shard))) {
                    shards.get(shard).put(entry.personId(), entry);
                }
            }
            if (person.getValue().isEmpty()) {
                shards.get(shard).remove(person.getKey());
            } else {
                shards.get(shard).put(person.getKey(), write(person.getKey(), person.getValue()));
            }
        }
        for (Map.Entry<String, Map<String, PersonEntry>> shard : shards.entrySet()) {
            draft.put(content.writeShard(shard.getKey(), shard.getValue().values()));
        }
    }

    private PersonEntry write(String person, SortedSet<String> state) throws IOException {
        SortedSet<String> records = new TreeSet<>();
        SortedSet<SourceName> sources = new TreeSet<>();
        SortedMap<String, long[]> counts = new TreeMap<>();
        for (String row : state) {
            String[] parts = row.split(" ", 4);
            long[] count = counts.computeIfAbsent(parts[0], delivery -> new long[2]);
            count[records.add(parts[3]) ? 0 : 1]++;
            sources.add(new SourceName(parts[2], parts[2] + "/lines"));
        }
        BundleFile file = content.writeBundleFile(
                person,
                new BundleFileContent(
                        RecordType.BANK_TRANSACTION.fileName(),
                        SchemaCatalogue.schema(RecordType.BANK_TRANSACTION),
                        lines(records),
                        records.size(),
                        Optional.of(new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)))));
        List<PersonDeliveryCounts> deliveryCounts = new ArrayList<>();
        counts.forEach((delivery, count) ->
                deliveryCounts.add(new PersonDeliveryCounts(delivery, count[0] + count[1], count[0], count[1], 0)));
        return new PersonEntry(
                person,
                content.writeAccepted(person, lines(state)),
                List.of(file),
                deliveryCounts,
                List.of(),
                List.copyOf(sources));
    }

    private void putHeld(SortedSet<String> held, SnapshotDraft draft) throws IOException {
        SortedMap<String, Long> counts = new TreeMap<>();
        held.forEach(row -> counts.merge(row.substring(0, row.indexOf(' ')), 1L, Long::sum));
        List<HeldRowCount> heldCounts = new ArrayList<>();
        counts.forEach((delivery, rows) -> heldCounts.add(new HeldRowCount(delivery, HeldReason.UNATTRIBUTED, rows)));
        if (!held.isEmpty()) {
            draft.put(new HeldEntry(
                    HELD_SHARD, content.writeHeld(HELD_SHARD, lines(held)), heldCounts, List.of("digest")));
        }
    }

    private SortedSet<String> acceptedRows(String person) throws IOException {
        Optional<PersonEntry> entry = session.store().findPerson(session.base(), person);
        return entry.isPresent() ? readRows(entry.get().accepted()) : new TreeSet<>();
    }

    private SortedSet<String> heldRows() throws IOException {
        Optional<HeldEntry> entry = session.base().heldIn(HELD_SHARD);
        return entry.isPresent() ? readRows(entry.get().file()) : new TreeSet<>();
    }

    private SortedSet<String> readRows(ContentFile file) throws IOException {
        return new TreeSet<>(
                new String(content.read(file), StandardCharsets.UTF_8).lines().toList());
    }

    private List<PersonEntry> persons(Optional<ShardEntry> shard) throws IOException {
        return shard.isPresent() ? content.readShard(shard.get()) : List.of();
    }

    private static byte[] lines(SortedSet<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the text of a person's bundle, for assertions. */
    static String readBundle(Store store, String person) throws IOException {
        Snapshot snapshot = store.currentSnapshot();
        PersonEntry entry = store.findPerson(snapshot, person).orElseThrow();
        return new String(store.content().read(entry.files().get(0).file()), StandardCharsets.UTF_8);
    }
}
