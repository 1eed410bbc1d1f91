package org.mesinfos.pipelines.cli.lookup;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.PersonParameter;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.settings.SettingsReader;
import org.mesinfos.pipelines.sql.FlatViews;
import org.mesinfos.pipelines.store.BundleChange;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.store.storage.StorageLocations;
import org.mesinfos.records.RecordType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that prints SQL with the flat views over the bundles of a store. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = {
            "Prints SQL for DuckDB that creates flat views over bundles: transactions, spending_by_month, energy_by_day,"
                    + " recurring_payments and contacts.",
            "Values in the views are derived from the bundles. Run the SQL in every session: mesinfos sql --store STORE >"
                    + " views.sql; duckdb -init views.sql"
        })
public final class SqlCommand implements Callable<Integer> {

    @Mixin
    private StoreOption storeOption;

    @Option(
            names = "--person",
            paramLabel = "PERSON",
            defaultValue = "*",
            description = "Read the bundle of one person. Default: those of all people.")
    private String person;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Operator's settings, for the time zones of organisations: a meter reading without a zone has its day"
                            + " there. Default: none; it has the day of Paris.")
    private Optional<Path> config = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!person.equals("*")) {
            PersonParameter.requireId(person);
        }
        Settings settings = config.map(SettingsReader::read).orElse(Settings.NONE);
        Store store = storeOption.open(settings);
        if (store.content().bundleEncryption() != BundleEncryption.NONE) {
            throw new InvalidUsageException(
                    "The bundles of this store are encrypted, and the views have no keys. mesinfos"
                            + " bundle PERSON --decrypt FOLDER writes the files of one person without encryption.");
        }
        Snapshot snapshot = store.currentSnapshot();
        if (!person.equals("*") && store.findPerson(snapshot, person).isEmpty()) {
            throw new InvalidUsageException("The store has no bundle of " + person + ".");
        }
        Set<RecordType> present = EnumSet.noneOf(RecordType.class);
        for (BundleChange bundle : store.changes(Snapshot.EMPTY, snapshot)) {
            if (person.equals("*") || person.equals(bundle.personId())) {
                bundle.recordTypes().forEach(type -> RecordType.ofFileName(type).ifPresent(present::add));
            }
        }
        PrintWriter out = TerminalWriter.out(spec);
        out.print(FlatViews.of(
                location(store), person, present, settings.enrichment().zones()));
        out.flush();
        return 0;
    }

    /** Returns the location with an absolute path, because SQL may run in another folder. */
    private static String location(Store store) {
        String location = store.location();
        return StorageLocations.localPath(location)
                .map(path -> path.toAbsolutePath().normalize().toString())
                .orElse(location);
    }
}
