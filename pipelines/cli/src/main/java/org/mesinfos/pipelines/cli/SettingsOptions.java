package org.mesinfos.pipelines.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.Inbox;
import org.mesinfos.pipelines.settings.InvalidSettingsException;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.settings.SettingsReader;
import org.mesinfos.pipelines.transforms.WorkerConnectors;
import picocli.CommandLine.Option;

/** The options that lead to the operator's settings, the same for every command that needs them. */
final class SettingsOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Operator's settings. Default: mesinfos.yaml beside the inbox folder, when there is one.")
    private Path config;

    /** The settings named by the caller, else those beside the inbox, else none. */
    Settings besideInbox(String inbox) throws InvalidSettingsException {
        if (config != null) {
            return SettingsReader.read(config);
        }
        Optional<Path> beside = Inbox.localPath(inbox)
                .map(path -> path.toAbsolutePath().normalize().resolveSibling(SettingsReader.FILE_NAME))
                .filter(Files::isRegularFile);
        return beside.isPresent() ? SettingsReader.read(beside.get()) : Settings.NONE;
    }

    /** The settings named by the caller, else none. */
    Settings named() throws InvalidSettingsException {
        return config == null ? Settings.NONE : SettingsReader.read(config);
    }

    /** All connectors, the operator's own included. */
    static ConnectorRegistry connectors(Settings settings) {
        return WorkerConnectors.in(settings.connectors().map(Path::toString).orElse(""));
    }
}
