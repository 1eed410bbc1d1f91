package org.mesinfos.pipelines.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.settings.SettingsReader;
import org.mesinfos.pipelines.store.storage.StorageLocations;
import picocli.CommandLine.Option;

/** Options for the operator's settings, shared by several commands. */
public final class SettingsOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Operator's settings. Default: mesinfos.yaml next to the inbox folder, if it exists.")
    private @Nullable Path config;

    /** Returns the settings named by the caller, otherwise those next to the inbox, otherwise none. */
    public Settings forInbox(String inbox) {
        return file(inbox).map(SettingsReader::read).orElse(Settings.NONE);
    }

    /** Returns the file named by the caller, otherwise the one next to the inbox, if it exists. */
    public Optional<Path> file(String inbox) {
        if (config != null) {
            return Optional.of(config);
        }
        return StorageLocations.localPath(inbox)
                .map(path -> path.toAbsolutePath().normalize().resolveSibling(SettingsReader.FILE_NAME))
                .filter(Files::isRegularFile);
    }

    /** Returns the settings named by the caller, otherwise none. */
    public Settings explicit() {
        return config == null ? Settings.NONE : SettingsReader.read(config);
    }

    /** Returns the settings named by the caller; empty if none are named. */
    public Optional<Settings> named() {
        return config == null ? Optional.empty() : Optional.of(SettingsReader.read(config));
    }

    /** Returns all connectors, including those of the operator. */
    public static ConnectorRegistry connectors(Settings settings) {
        return settings.connectors().isPresent()
                ? ConnectorRegistry.load(settings.connectors().get())
                : ConnectorRegistry.load();
    }
}
