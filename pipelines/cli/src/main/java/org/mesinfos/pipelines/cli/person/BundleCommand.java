package org.mesinfos.pipelines.cli.person;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.PersonParameter;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.dedup.MergeEvidence;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.records.CanonicalJson;
import org.mesinfos.records.RecordType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that shows one person's bundle. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = {
            "Shows one person's bundle: its files with their numbers of records and the periods they cover.",
            "With --json, prints every record as one JSON object per line. This is personal data."
        })
public final class BundleCommand implements Callable<Integer> {

    @Mixin
    private PersonParameter person;

    @Mixin
    private StoreOption storeOption;

    @Option(
            names = "--why",
            paramLabel = "RECORD_ID",
            description =
                    "Show the origin of each row of one record, the values on which the rows differ, the rules that"
                            + " merged them, and linked records.")
    private Optional<String> explainedRecord = Optional.empty();

    @Option(
            names = "--decrypt",
            paramLabel = "FOLDER",
            description =
                    "Write the bundle, decrypted, to a new folder: its Parquet files and datapackage.json. This is personal data.")
    private Optional<Path> decrypted = Optional.empty();

    @Option(names = "--json", description = "Print every record as one JSON object per line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (explainedRecord.isPresent() && decrypted.isPresent()) {
            throw new InvalidUsageException("Name either --why or --decrypt.");
        }
        if (json && (explainedRecord.isPresent() || decrypted.isPresent())) {
            throw new InvalidUsageException("--json prints all records. Name neither --why nor --decrypt with it.");
        }
        Store store = storeOption.open();
        PersonEntry entry = person.find(store, store.currentSnapshot());
        PrintWriter out = TerminalWriter.out(spec);
        if (explainedRecord.isPresent()) {
            explain(store, entry, explainedRecord.get(), out);
            return 0;
        }
        if (decrypted.isPresent()) {
            storeOption.requireOutside(decrypted.get(), Settings.NONE);
            DecryptedBundle.write(store, entry, decrypted.get());
            out.println(entry.files().size() + " decrypted files are in " + decrypted.get());
            out.flush();
            return 0;
        }
        for (BundleFile file : entry.files()) {
            if (json) {
                print(store, file, out);
            } else {
                out.printf(
                        Locale.ROOT,
                        "%8d %-24s %s%n",
                        file.rows(),
                        file.recordType(),
                        file.period()
                                .map(period -> period.first() + " to " + period.last())
                                .orElse(""));
            }
        }
        if (!json) {
            out.println("in " + store.location() + "/" + StorePaths.bundleFolder(entry.personId()));
        }
        out.flush();
        return 0;
    }

    private static void explain(Store store, PersonEntry person, String id, PrintWriter out) throws Exception {
        for (BundleFile file : person.files()) {
            for (SpecificRecord record : records(store, file)) {
                if (MergeEvidence.hasId(record, id)) {
                    RecordProvenance.print(file.recordType(), record, out);
                    out.flush();
                    return;
                }
            }
        }
        throw new InvalidUsageException(
                "The bundle has no record with that id. mesinfos bundle PERSON --json prints all ids.");
    }

    private static void print(Store store, BundleFile file, PrintWriter out) throws Exception {
        records(store, file).forEach(record -> out.println(CanonicalJson.line(record)));
    }

    /** Returns the records of a file; empty for a record type that this version does not support. */
    private static List<SpecificRecord> records(Store store, BundleFile file) throws Exception {
        Optional<RecordType> type = RecordType.ofFileName(file.recordType());
        return type.isPresent()
                ? RecordFileReader.read(type.get(), store.content().read(file.file()))
                : List.of();
    }
}
