package org.mesinfos.pipelines.cli.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.cli.option.BeamOptions;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.identity.VerifiedOrganisations;
import org.mesinfos.pipelines.inspect.DeliveryLayout;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.lineage.RunLineage;
import org.mesinfos.pipelines.run.IdleRun;
import org.mesinfos.pipelines.run.LocationCheck;
import org.mesinfos.pipelines.run.RunMode;
import org.mesinfos.pipelines.run.RunRequest;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.storage.StorageLocations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Command that reads the new deliveries of an inbox and publishes the resulting bundles. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the new deliveries of an inbox and publishes one bundle per person.",
            "Running again is safe: no delivery is read twice, and a killed run is completed or undone."
        },
        footerHeading = "%nOptions of Apache Beam:%n",
        footer = {
            "Any option of Apache Beam may follow, for example --runner=FlinkRunner --flinkMaster=HOST:8081",
            "or --targetParallelism=4 for the embedded runner."
        })
public final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--inbox",
            required = true,
            paramLabel = "URI",
            description = "Folder with one sub-folder per organisation.")
    private String inbox;

    @Option(
            names = "--store",
            required = true,
            paramLabel = "URI",
            description = "Store in which bundles are published; created if it does not exist.")
    private String store;

    @Mixin
    private PersonOptions personOptions;

    @Mixin
    private ChangeOptions changeOptions;

    @Option(
            names = "--dry-run",
            description = "Do everything but publish, and print what would change. The store stays as it is.")
    private boolean dryRun;

    @Option(
            names = "--identity-verified",
            paramLabel = "ORGANISATION",
            split = ",",
            description = "Organisations whose profiles may link people, or all. Required with a model.")
    private List<String> identityVerified = new ArrayList<>();

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "Write the counts of the run to this file, in the text format of Prometheus.")
    private @Nullable Path metrics;

    @Option(
            names = "--lineage",
            paramLabel = "FILE|URL",
            description = {
                "Append the events of OpenLineage about the run to this file, or post them to this address: files read, record"
                        + " types written, and the columns that fill each field.",
                "Posted events contain no names of files. An event that is not delivered is a warning."
                        + " Dry runs and idle runs have no events."
            })
    private @Nullable String lineage;

    @Option(
            names = "--tables",
            paramLabel = "URI",
            description = "Folder to which the records of all bundles are written as one table for each record type.")
    private @Nullable String tables;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "EN",
            description =
                    "Language of the summary: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. The report is written in"
                            + " all languages.")
    private PageLanguage language;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Mixin
    private SettingsOptions settingsOptions;

    @Unmatched
    private List<String> beamArguments = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        LocationCheck.checkStore(store);
        changeOptions.check();
        if (metrics != null) {
            requireFolderOf("--metrics", metrics);
        }
        if (lineage != null && !RunLineage.isUrl(lineage)) {
            requireFolderOf("--lineage", Path.of(lineage));
        }
        Settings settings = personOptions
                .applyTo(settingsOptions.forInbox(inbox))
                .withTables(Optional.ofNullable(tables))
                .withVerifiedOrganisations(
                        identityVerified.isEmpty()
                                ? Optional.empty()
                                : Optional.of(VerifiedOrganisations.of(identityVerified)));
        RunOutput output = new RunOutput(
                TerminalWriter.out(spec),
                spec.commandLine().getErr(),
                json ? OutputFormat.JSON : OutputFormat.TEXT,
                language,
                Optional.ofNullable(metrics));
        Optional<String> invocation = invocation(settings);
        Optional<RunSummary> idle = dryRun || changeOptions.areGiven() || invocation.isEmpty()
                ? Optional.empty()
                : IdleRun.find(inbox, store, settings, invocation.get(), Clock.systemUTC());
        if (idle.isPresent()) {
            return output.print(idle.get());
        }
        // Only now, because connectors and the options of Beam take longer than an idle run.
        requireInbox(settings);
        PipelineOptions options = BeamOptions.of(beamArguments);
        RunRequest request = changeOptions
                .applyTo(new RunRequest(inbox, store, settings, options))
                .withInvocation(invocation);
        try {
            if (dryRun) {
                return output.showingDifferences(request.withMode(RunMode.DRY_RUN));
            }
            return lineage == null
                    ? output.withoutDifferences(request)
                    : new ReportedRun(request, spec.commandLine().getErr())
                            .call(lineage, () -> output.withoutDifferences(request));
        } catch (FileSystemException failure) {
            throw explained(failure);
        }
    }

    /** Returns an explanation if the folder in which the store would be created refuses it; otherwise the failure. */
    private Exception explained(FileSystemException failure) {
        Optional<Path> location = StorageLocations.localPath(store).filter(Files::notExists);
        if (location.isEmpty() || failure.getFile() == null) {
            return failure;
        }
        Path folder = existingFolder(location.get());
        return existingFolder(Path.of(failure.getFile())).equals(folder)
                ? new InvalidUsageException(
                        "The store " + store + " cannot be created, because no folder can be created in " + folder
                                + ". Name another place with --store.")
                : failure;
    }

    /** Returns the closest folder above a path that exists. */
    private static Path existingFolder(Path path) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        while (folder != null && folder.getParent() != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder == null ? path : folder;
    }

    /** Refuses the folder of an organisation, whose deliveries would be taken for organisations. */
    private void requireInbox(Settings settings) throws IOException {
        DeliveryLayout layout = new DeliveryLayout(settings, SettingsOptions.connectors(settings));
        Optional<Path> folder = StorageLocations.localPath(inbox)
                .map(path -> path.toAbsolutePath().normalize())
                .filter(path -> path.getFileName() != null);
        if (folder.isEmpty()) {
            return;
        }
        boolean isOrganisation = layout.isOrganisation(folder.get());
        if (isOrganisation || layout.hasOnlyDeliveries(folder.get())) {
            throw new InvalidUsageException(inbox
                    + (isOrganisation
                            ? " is the folder of an organisation."
                            : " has folders of deliveries, but none of an organisation with a delivery in it.")
                    + " Name the inbox, the folder above it: " + folder.get().getParent() + ". Nothing was read.");
        }
    }

    /** Refuses a file that cannot be written, before the run rather than at its end. */
    private static void requireFolderOf(String option, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InvalidUsageException("There is no folder " + folder + ". Create it, or name another file with "
                    + option + ". Nothing was read.");
        }
    }

    /** Returns the digest by which an idle run is recognised. */
    private Optional<String> invocation(Settings settings) throws IOException {
        List<Path> without = Stream.of(
                        Optional.of(inbox),
                        Optional.of(store),
                        settings.keys(),
                        Optional.of(store + ".keys"),
                        settings.tables())
                .flatMap(Optional::stream)
                .flatMap(location -> StorageLocations.localPath(location).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        if (metrics != null) {
            without.add(metrics);
        }
        if (lineage != null && !RunLineage.isUrl(lineage)) {
            without.add(Path.of(lineage));
        }
        return Invocation.digest(
                System.getProperty("java.class.path"),
                spec.commandLine().getParseResult().originalArgs(),
                settingsOptions.file(inbox),
                without);
    }
}
