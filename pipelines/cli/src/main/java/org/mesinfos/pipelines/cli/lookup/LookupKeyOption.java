package org.mesinfos.pipelines.cli.lookup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.run.PersonKeyFile;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.settings.SettingsReader;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.lookup.LookupDigests;
import picocli.CommandLine.Option;

/** Option that names the person key, with which look-up indexes are keyed. */
final class LookupKeyOption {

    @Option(
            names = "--person-key",
            paramLabel = "FILE",
            description = "Person key, if the settings name one. Default: that of the key folder.")
    private @Nullable Path file;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Operator's settings, if they name the person key or the folder of keys.")
    private @Nullable Path config;

    /** Returns the settings named by the caller, otherwise none. */
    Settings settings() {
        return config == null ? Settings.NONE : SettingsReader.read(config);
    }

    /** Returns the digests of look-ups in a store. */
    LookupDigests digests(StoreOption store) throws IOException {
        Settings settings = settings().withPersonKey(Optional.ofNullable(file));
        if (settings.personKey().isPresent()) {
            return new LookupDigests(PersonKeyFile.read(settings.personKey().get()));
        }
        KeyFolder keys = store.keys(settings);
        Optional<PersonKey> kept = keys.personKey();
        Optional<byte[]> stored =
                kept.isPresent() ? Optional.empty() : store.open(settings).personKey();
        if (stored.isPresent()) {
            return new LookupDigests(PersonKey.parse(new String(stored.get(), StandardCharsets.US_ASCII)));
        }
        if (kept.isEmpty()) {
            throw new InvalidUsageException(keys.missingPersonKey());
        }
        return new LookupDigests(kept.get());
    }
}
