package org.mesinfos.pipelines.cli.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.lookup.LookupDigests;
import org.mesinfos.pipelines.view.ReportedDeliveryNames;

/**
 * Look-up of the record and bundle of a delivered row.
 *
 * @param snapshot snapshot of the store
 * @param names names of deliveries
 * @param keys key of the look-up index, which is needed only for files that the store has
 */
record RowLookup(Store store, Snapshot snapshot, ReportedDeliveryNames names, LookupKey keys) {

    /** Source of the digests of the look-up index. */
    @FunctionalInterface
    interface LookupKey {

        LookupDigests digests() throws IOException;
    }

    /** Result for one row. */
    enum Outcome {
        FOUND,
        UNKNOWN
    }

    /**
     * A row and its records.
     *
     * @param lines places and ids, without values
     */
    record Traced(Outcome outcome, List<String> lines) {}

    /** Looks a row up in all deliveries with its file. */
    Traced of(FilePlace place) throws IOException {
        return of(place, "");
    }

    /**
     * Looks a row up.
     *
     * @param name name of the file; if it starts with an organisation that delivered the file, the row is that of this
     *     organisation, and not of others who delivered the same bytes
     */
    Traced of(FilePlace place, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        List<DeliveryEntry> deliveries = deliveries(place, name);
        Optional<FileEntry> file = file(place, deliveries, lines);
        if (file.isEmpty()) {
            return new Traced(Outcome.UNKNOWN, List.of("No delivery in the store has this file."));
        }
        int known = lines.size();
        Set<String> ids = deliveries.stream().map(DeliveryEntry::id).collect(Collectors.toSet());
        long digest = keys.digests().row(place.sha256(), place.locator());
        for (PersonEntry person : store.findPeople(snapshot, Set.of(digest)).getOrDefault(digest, List.of())) {
            if (person.counts().stream().anyMatch(counts -> ids.contains(counts.delivery()))) {
                addRecords(person, place, ids, lines);
            }
        }
        for (HeldEntry entry : store.findHeld(snapshot, Set.of(digest)).getOrDefault(digest, List.of())) {
            lines.add("held, in " + entry.file().path() + ": mesinfos held shows why");
        }
        addRejections(file.get(), place, lines);
        if (lines.size() == known) {
            lines.add("No row starts there: a heading, a skipped line, a further line of a row, or after the end.");
            return new Traced(Outcome.UNKNOWN, lines);
        }
        return new Traced(Outcome.FOUND, lines);
    }

    private List<DeliveryEntry> deliveries(FilePlace place, String name) {
        List<DeliveryEntry> all = snapshot.deliveries().stream()
                .filter(delivery ->
                        delivery.files().stream().anyMatch(file -> file.sha256().equals(place.sha256())))
                .toList();
        List<DeliveryEntry> named = all.stream()
                .filter(delivery -> name.startsWith(delivery.organisation() + "/"))
                .toList();
        return named.isEmpty() ? all : named;
    }

    private Optional<FileEntry> file(FilePlace place, List<DeliveryEntry> deliveries, List<String> lines) {
        Optional<FileEntry> found = Optional.empty();
        for (DeliveryEntry delivery : deliveries) {
            for (FileEntry file : delivery.files()) {
                if (file.sha256().equals(place.sha256())) {
                    lines.add("delivery " + names.deliveryText(delivery.id()) + " of " + delivery.organisation()
                            + ", read by " + (file.connector().isEmpty() ? "no connector" : file.connector()));
                    found = Optional.of(file);
                }
            }
        }
        return found;
    }

    private void addRecords(PersonEntry person, FilePlace place, Set<String> deliveries, List<String> lines)
            throws IOException {
        int known = lines.size();
        for (BundleFile file : person.files()) {
            for (RecordSightings.Sighted record : RecordSightings.read(store.content(), file)) {
                if (record.places().stream().anyMatch(row -> row.isAt(place) && deliveries.contains(row.delivery()))) {
                    lines.add("  record " + record.id() + " of " + person.personId() + ", in " + record.file());
                }
            }
        }
        if (lines.size() == known) {
            lines.add("  accepted for " + person.personId() + ", in no record: superseded by a later snapshot");
        }
    }

    private void addRejections(FileEntry file, FilePlace place, List<String> lines) throws IOException {
        Optional<ContentFile> details = file.quarantine();
        if (details.isEmpty()) {
            return;
        }
        for (Rejection rejection :
                store.content().readQuarantineDetails(details.get()).rejections()) {
            if (rejection.locator().line() == place.locator().line()
                    && rejection.locator().page() == place.locator().page()) {
                lines.add("  rejected: " + rejection);
            }
        }
    }
}
