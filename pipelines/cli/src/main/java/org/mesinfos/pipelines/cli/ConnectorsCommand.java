package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.ConnectorsPage;
import org.mesinfos.records.RecordType;
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
        description = "Lists all connectors, or describes one.",
        subcommands = {NewConnectorCommand.class, TestConnectorsCommand.class})
final class ConnectorsCommand implements Callable<Integer> {

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

    @Mixin
    private SettingsOptions settingsOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ConnectorRegistry connectors = SettingsOptions.connectors(settingsOptions.explicit());
        PrintWriter out = TerminalWriter.out(spec);
        if (markdown) {
            out.print(ConnectorsPage.of(connectors.connectors(), samples));
        } else if (id == null) {
            connectors.connectors().forEach(connector -> out.println(line(connector.description())));
        } else {
            Optional<Connector> connector = connectors.find(id);
            if (connector.isEmpty()) {
                throw new InvalidUsageException(
                        "There is no connector \"" + id + "\". mesinfos connectors lists all of them.");
            }
            out.println(detail(connector.get()));
        }
        out.flush();
        return 0;
    }

    private static String line(ConnectorDescription connector) {
        return String.format("%-38s %-11s %s", connector.id(), connector.format(), connector.title());
    }

    private static String detail(Connector connector) {
        ConnectorDescription description = connector.description();
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add(description.id() + ", version " + description.version());
        text.add("  " + description.title());
        text.add("  format      " + description.format());
        text.add("  records     "
                + String.join(
                        ", ",
                        description.recordTypes().stream()
                                .sorted()
                                .map(RecordType::schemaName)
                                .toList()));
        text.add("  deliveries  "
                + switch (description.deliveryMode()) {
                    case APPEND -> "add to earlier ones";
                    case SNAPSHOT -> "replace earlier ones";
                });
        text.add("  freshness   " + (description.freshness().isEmpty() ? "not stated" : description.freshness()));
        text.add("  precedence  " + description.precedence());
        text.add("  sample      sample-data/" + description.id() + "/");
        return text.toString();
    }
}
