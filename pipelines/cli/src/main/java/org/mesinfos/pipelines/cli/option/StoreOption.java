package org.mesinfos.pipelines.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.run.LocationCheck;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.storage.StorageLocations;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UnmatchedArgsBinding;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Option that names an existing store. */
public final class StoreOption {

    @Option(names = "--store", required = true, paramLabel = "URI", description = "The store.")
    private String location;

    @Option(
            names = "--keys",
            paramLabel = "URI",
            description = "Folder of the keys of the store, if the settings name one. Default: beside the store.")
    private @Nullable String keys;

    /**
     * Unmatched arguments. A class of the parser keeps them, because classes that extend those of the parser cannot be
     * archived: Java would open the libraries of the program to load one.
     */
    private final ArgSpec beamArguments =
            PositionalParamSpec.builder().type(String[].class).build();

    /** Takes unmatched arguments, because the file systems of Beam have options such as {@code --awsRegion}. */
    @Spec(Spec.Target.MIXEE)
    void takeBeamArguments(CommandSpec command) {
        command.addUnmatchedArgsBinding(UnmatchedArgsBinding.forStringArrayConsumer(beamArguments.setter()));
    }

    private List<String> beamArguments() {
        String[] unmatched = beamArguments.getValue();
        return unmatched == null ? List.of() : List.of(unmatched);
    }

    /** Returns the folder of the keys of the store. */
    public KeyFolder keys() {
        return KeyFolder.of(location, Optional.ofNullable(keys));
    }

    /** Returns the folder of the keys of the store: that of the option, else that of the settings, else the default. */
    public KeyFolder keys(Settings settings) {
        return KeyFolder.of(location, Optional.ofNullable(keys).or(settings::keys));
    }

    /**
     * Requires that data about a person is written outside of the store and of its keys.
     *
     * @throws org.mesinfos.pipelines.run.MisplacedStoreException if it is not
     */
    public void requireOutside(Path output, Settings settings) {
        LocationCheck.checkOutput(
                output.toAbsolutePath().toString(), location, keys(settings).location());
    }

    /** Returns the digests of subjects in the store. */
    public SubjectDigests digests() throws IOException {
        return digests(keys());
    }

    /** Returns the digests of subjects by the keys in a folder. */
    public static SubjectDigests digests(KeyFolder keys) throws IOException {
        return keys.digests()
                .orElseThrow(() -> new InvalidUsageException("There are no keys in " + keys.location()
                        + ". Name the folder of the keys of the store with --keys; the next mesinfos run creates it for"
                        + " a store of an earlier version."));
    }

    /** Opens the store. */
    public Store open() throws IOException {
        return open(location, keys(), beamArguments());
    }

    /** Opens the store with the folder of keys that the settings name, unless the option names one. */
    public Store open(Settings settings) throws IOException {
        return open(location, keys(settings), beamArguments());
    }

    /**
     * Opens the store at a location.
     *
     * @param beamArguments options of the file systems of Beam
     * @throws UnknownArgumentsException if these are not options of Beam
     */
    public static Store open(String location, KeyFolder keys, List<String> beamArguments) throws IOException {
        if (StorageLocations.localPath(location).isEmpty()) {
            BeamOptions.of(beamArguments);
        } else if (!beamArguments.isEmpty()) {
            // Keys or tables may be in a file system of Beam all the same.
            BeamOptions.of(beamArguments, OptionSource.COMMAND);
        }
        Store store = Store.at(location, keys);
        if (!store.exists()) {
            throw new InvalidUsageException("There is no store at " + location + ". mesinfos run creates one.");
        }
        return store;
    }
}
