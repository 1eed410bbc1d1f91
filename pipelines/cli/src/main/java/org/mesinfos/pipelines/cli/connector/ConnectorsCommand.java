package org.mesinfos.pipelines.cli.connector;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.ConnectorsPage;
import org.mesinfos.pipelines.catalogue.ConnectorGuide;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.KnownConnector;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.language.PageLanguage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that lists the connectors, or describes one. */
@Command(
        name = "connectors",
        mixinStandardHelpOptions = true,
        description = {
            "Lists all connectors, or shows the files that one of them reads: which columns to send, in which form, with an"
                    + " example, and the fields that they become.",
            "An organisation needs no installation: --catalogue writes pages to send to it."
        },
        subcommands = {NewConnectorCommand.class, TestConnectorsCommand.class})
public final class ConnectorsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "0..1", description = "One connector, such as standard/camt.053.")
    private @Nullable String id;

    @Option(names = "--markdown", description = "Print the page docs/connectors.md, with all connectors.")
    private boolean markdown;

    @Option(
            names = "--samples",
            paramLabel = "FOLDER",
            defaultValue = "sample-data",
            description = "Samples that determine the filled fields, for --markdown. Default: ${DEFAULT-VALUE}")
    private Path samples;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "EN",
            description = "Language of a description: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private PageLanguage language;

    @ArgGroup
    private @Nullable ConnectorOutput output;

    @Mixin
    private SettingsOptions settingsOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ConnectorRegistry connectors = SettingsOptions.connectors(settingsOptions.explicit());
        PrintWriter out = TerminalWriter.out(spec);
        if (markdown && (id != null || output != null)) {
            throw new InvalidUsageException("--markdown prints the page of all connectors. Name nothing else with it.");
        }
        if (id == null && spec.commandLine().getParseResult().hasMatchedOption("--language")) {
            throw new InvalidUsageException("--language is that of the description of one connector. Name its ID.");
        }
        if (!markdown && spec.commandLine().getParseResult().hasMatchedOption("--samples")) {
            throw new InvalidUsageException("--samples needs --markdown.");
        }
        if (markdown) {
            out.print(ConnectorsPage.of(connectors.connectors(), samples));
        } else if (id != null) {
            new ConnectorDetails(new ConnectorGuide(connectors), KnownConnector.require(connectors, id), language)
                    .print(output, out);
        } else if (output != null && output.catalogue != null) {
            int written = new ConnectorGuide(connectors).write(output.catalogue);
            out.println("written to " + output.catalogue.resolve("index.html") + ": " + written + " connectors");
        } else if (output != null) {
            throw new InvalidUsageException("Name one connector, such as mesinfos connectors enedis/index --contract.");
        } else {
            connectors.connectors().forEach(connector -> out.println(line(connector.description())));
        }
        out.flush();
        return 0;
    }

    private static String line(ConnectorDescription connector) {
        return String.format("%-38s %-11s %s", connector.id(), connector.format(), connector.title());
    }
}
