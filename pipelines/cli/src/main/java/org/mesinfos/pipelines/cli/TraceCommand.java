package org.mesinfos.pipelines.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.view.ReportedDeliveryNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that leads from a delivered row to its record and bundle, and back. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Leads from a delivered row to the record and bundle that have it, and from a record to its rows.",
            "Shows places and ids, no values. Exit status: 0 if found, 1 if not."
        })
final class TraceCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ROW",
            description =
                    "FILE:LINE or FILE:PAGE:LINE, where FILE is the path of a file, the name of a delivered one or its"
                            + " SHA-256; or PERSON/RECORD_ID.")
    private String sought;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private LookupKeyOption keyOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Store store = storeOption.open(keyOption.settings());
        PrintWriter out = TerminalWriter.out(spec);
        Optional<FilePlace> place =
                FilePlace.parse(sought, name -> ReportedDeliveryNames.of(store).filesNamed(name));
        boolean found = place.isPresent() ? traceRow(store, place.get(), out) : traceRecord(store, out);
        out.flush();
        return found ? 0 : 1;
    }

    private boolean traceRecord(Store store, PrintWriter out) throws IOException {
        int slash = sought.indexOf('/');
        if (slash < 0) {
            throw new InvalidUsageException("Expected FILE:LINE, FILE:PAGE:LINE or PERSON/RECORD_ID.");
        }
        String id = sought.substring(slash + 1);
        Optional<PersonEntry> person = store.findPerson(store.currentSnapshot(), sought.substring(0, slash));
        for (BundleFile file : person.map(PersonEntry::files).orElse(List.of())) {
            for (RecordSightings.Sighted record : RecordSightings.read(store.content(), file)) {
                if (record.id().equals(id)) {
                    out.println(record.type() + " " + record.id() + ", in " + record.file());
                    record.places().forEach(place -> out.println("  " + place));
                    return true;
                }
            }
        }
        out.println("No bundle of that person has a record with that id.");
        return false;
    }

    private boolean traceRow(Store store, FilePlace place, PrintWriter out) throws IOException {
        Snapshot snapshot = store.currentSnapshot();
        Optional<FileEntry> file = file(snapshot, place, out);
        if (file.isEmpty()) {
            out.println("No delivery in the store has this file.");
            return false;
        }
        long digest = keyOption.digests(storeOption).row(place.sha256(), place.locator());
        List<PersonEntry> people = store.findPeople(snapshot, Set.of(digest)).getOrDefault(digest, List.of());
        for (PersonEntry person : people) {
            printRecords(store, person, place, out);
        }
        List<HeldEntry> held = store.findHeld(snapshot, Set.of(digest)).getOrDefault(digest, List.of());
        held.forEach(entry -> out.println("held, in " + entry.file().path() + ": mesinfos held shows why"));
        boolean isRejected = printRejections(store, file.get(), place, out);
        boolean found = !people.isEmpty() || !held.isEmpty() || isRejected;
        if (!found) {
            out.println("No row starts there: a heading, a skipped line, a further line of a row, or after the end.");
        }
        return found;
    }

    private static Optional<FileEntry> file(Snapshot snapshot, FilePlace place, PrintWriter out) {
        Optional<FileEntry> found = Optional.empty();
        for (DeliveryEntry delivery : snapshot.deliveries()) {
            for (FileEntry file : delivery.files()) {
                if (file.sha256().equals(place.sha256())) {
                    out.println("delivery " + delivery.id() + " of " + delivery.organisation() + ", read by "
                            + (file.connector().isEmpty() ? "no connector" : file.connector()));
                    found = Optional.of(file);
                }
            }
        }
        return found;
    }

    private static void printRecords(Store store, PersonEntry person, FilePlace place, PrintWriter out)
            throws IOException {
        boolean isRecord = false;
        for (BundleFile file : person.files()) {
            for (RecordSightings.Sighted record : RecordSightings.read(store.content(), file)) {
                if (record.places().stream().anyMatch(row -> row.isAt(place))) {
                    isRecord = true;
                    out.println("  record " + record.id() + " of " + person.personId() + ", in " + record.file());
                }
            }
        }
        if (!isRecord) {
            out.println("  accepted for " + person.personId() + ", in no record: superseded by a later snapshot");
        }
    }

    private static boolean printRejections(Store store, FileEntry file, FilePlace place, PrintWriter out)
            throws IOException {
        Optional<ContentFile> details = file.quarantine();
        if (details.isEmpty()) {
            return false;
        }
        boolean isRejected = false;
        for (Rejection rejection :
                store.content().readQuarantineDetails(details.get()).rejections()) {
            if (rejection.locator().line() == place.locator().line()
                    && rejection.locator().page() == place.locator().page()) {
                isRejected = true;
                out.println("  rejected: " + rejection);
            }
        }
        return isRejected;
    }
}
