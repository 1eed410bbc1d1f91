package org.mesinfos.pipelines.cli.run;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.settings.Settings;
import picocli.CommandLine.Option;

/** Options of a run that decide who the persons are, and where their keys are. They replace the values of the settings. */
final class PersonOptions {

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description = "Registry file: person_id;organisation;customer_reference.")
    private @Nullable Path registry;

    @Option(
            names = "--person-key",
            paramLabel = "FILE",
            description = "Secret for the pseudonyms of people who are not registered.")
    private @Nullable Path personKey;

    @Option(
            names = "--keys",
            paramLabel = "URI",
            description = "Folder of the keys of the store. Default: the location of the store with the suffix .keys.")
    private @Nullable String keys;

    @Option(
            names = "--identity-model",
            paramLabel = "FILE",
            description = "Link people of different organisations by this model: see mesinfos identity train. The name"
                    + " invented-people denotes the built-in model.")
    private @Nullable Path identityModel;

    /** Returns settings with the given options. */
    Settings applyTo(Settings settings) {
        return settings.withRegistry(Optional.ofNullable(registry))
                .withPersonKey(Optional.ofNullable(personKey))
                .withKeys(Optional.ofNullable(keys))
                .withIdentityModel(Optional.ofNullable(identityModel));
    }
}
