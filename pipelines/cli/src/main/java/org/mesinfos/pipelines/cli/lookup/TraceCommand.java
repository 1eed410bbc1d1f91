package org.mesinfos.pipelines.cli.lookup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.view.ReportedDeliveryNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that shows the record and bundle of a delivered row, or the rows of a record. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the record and bundle that contain a delivered row, or the rows of a record.",
            "Shows places and ids, no values. Exit status: 0 if found, 1 if not."
        })
public final class TraceCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ROW",
            description =
                    "FILE:LINE or FILE:PAGE:LINE, where FILE is the path of a file, the name of a delivered one (as"
                            + " ORG/DELIVERY/FILE if several have it) or its SHA-256; or PERSON/RECORD_ID.")
    private String sought;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private LookupKeyOption keyOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Optional<SoughtRow> row = SoughtRow.parse(sought);
        Optional<Path> file = row.flatMap(SoughtRow::path);
        Optional<BackgroundHash> hash = file.map(BackgroundHash::of);
        Store store = storeOption.open(keyOption.settings());
        ReportedDeliveryNames names = ReportedDeliveryNames.of(store);
        PrintWriter out = TerminalWriter.out(spec);
        boolean found;
        if (row.isEmpty()) {
            found = traceRecord(store, names, out);
        } else {
            RowLookup trace =
                    new RowLookup(store, store.currentSnapshot(), names, () -> keyOption.digests(storeOption));
            RowLookup.Traced traced = file.isPresent() && hash.isPresent()
                    ? trace(row.get(), file.get(), hash.get(), trace)
                    : trace.of(row.get().in(row.get().sha256(names)), row.get().file());
            traced.lines().forEach(out::println);
            found = traced.outcome() == RowLookup.Outcome.FOUND;
        }
        out.flush();
        return found ? 0 : 1;
    }

    /**
     * Looks a row of a file up. Meanwhile the file is hashed: if only one delivered file has its size, the row is looked up
     * in that file, and again if the hash proves that it is another file.
     */
    private static RowLookup.Traced trace(SoughtRow row, Path file, BackgroundHash hash, RowLookup trace)
            throws IOException {
        Optional<FilePlace> expected =
                onlyFileOf(Files.size(file), trace.snapshot()).map(row::in);
        Optional<RowLookup.Traced> traced =
                expected.isPresent() ? Optional.of(trace.of(expected.get())) : Optional.empty();
        String sha256 = hash.await();
        return traced.isPresent() && expected.get().sha256().equals(sha256) ? traced.get() : trace.of(row.in(sha256));
    }

    private static Optional<String> onlyFileOf(long bytes, Snapshot snapshot) {
        List<String> files = snapshot.deliveries().stream()
                .flatMap(delivery -> delivery.files().stream())
                .filter(file -> file.bytes() == bytes)
                .map(FileEntry::sha256)
                .distinct()
                .toList();
        return files.size() == 1 ? Optional.of(files.get(0)) : Optional.empty();
    }

    private boolean traceRecord(Store store, ReportedDeliveryNames names, PrintWriter out) throws IOException {
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
                    record.places().forEach(place -> out.println("  " + place.text(names)));
                    return true;
                }
            }
        }
        out.println("No bundle of that person has a record with that id.");
        return false;
    }
}
