package org.mesinfos.pipelines.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.cli.option.BeamOptions;
import org.mesinfos.pipelines.cli.option.KnownConnector;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.RunMode;
import org.mesinfos.pipelines.run.RunRequest;
import org.mesinfos.pipelines.run.reread.RereadScope;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Command that reads the files of a store again with the current rules. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the files of a store again with the current rules, and prints which fields of which records change.",
            "Takes no new deliveries. mesinfos run reads files whose rules have changed again by itself."
        },
        footer = {"", "Give the same settings, registry, person key and model as to mesinfos run."})
public final class ReplayCommand implements Callable<Integer> {

    @Option(names = "--store", required = true, paramLabel = "URI", description = "The store.")
    private String store;

    @Option(
            names = "--inbox",
            paramLabel = "URI",
            description = "Inbox of files that the store does not keep; by default, only kept originals are read.")
    private @Nullable String inbox;

    @Option(
            names = "--connector",
            paramLabel = "ID",
            description = "Read the files of this connector again; by default, those of all connectors.")
    private @Nullable String connector;

    @Option(names = "--dry-run", description = "Print what would change, and publish nothing.")
    private boolean dryRun;

    @Mixin
    private ChangeOptions changeOptions;

    @Mixin
    private PersonOptions personOptions;

    @Option(names = "--json", description = "Print the summary and the differences as one JSON object.")
    private boolean json;

    @Mixin
    private SettingsOptions settingsOptions;

    @Unmatched
    private List<String> beamArguments = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        changeOptions.check();
        Settings settings =
                personOptions.applyTo(inbox == null ? settingsOptions.explicit() : settingsOptions.forInbox(inbox));
        requireConnector(settings);
        PipelineOptions options = BeamOptions.of(beamArguments);
        StoreOption.open(store, KeyFolder.of(store, settings.keys()), beamArguments);
        RunRequest request = changeOptions.applyTo(RunRequest.replay(
                Optional.ofNullable(inbox),
                store,
                settings,
                options,
                RereadScope.ofConnector(Optional.ofNullable(connector)),
                dryRun ? RunMode.DRY_RUN : RunMode.PUBLISH));
        return new RunOutput(
                        TerminalWriter.out(spec),
                        spec.commandLine().getErr(),
                        json ? OutputFormat.JSON : OutputFormat.TEXT,
                        PageLanguage.EN,
                        Optional.empty())
                .showingDifferences(request);
    }

    private void requireConnector(Settings settings) {
        if (connector != null) {
            KnownConnector.require(SettingsOptions.connectors(settings), connector);
        }
    }
}
