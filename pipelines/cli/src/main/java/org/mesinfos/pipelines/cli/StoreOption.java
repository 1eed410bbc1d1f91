package org.mesinfos.pipelines.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.UnmatchedArgsBinding;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Option that names an existing store. */
final class StoreOption {

    @Option(names = "--store", required = true, paramLabel = "URI", description = "The store.")
    private String location;

    private final List<String> beamArguments = new ArrayList<>();

    /** Passes unmatched arguments to Beam, whose file systems have options such as {@code --awsRegion}. */
    @Spec(Spec.Target.MIXEE)
    void takeBeamArguments(CommandSpec command) {
        command.addUnmatchedArgsBinding(UnmatchedArgsBinding.forStringArrayConsumer(new BeamArguments(beamArguments)));
    }

    private record BeamArguments(List<String> arguments) implements ISetter {

        @Override
        @SuppressWarnings("unchecked")
        public <T> T set(T unmatched) {
            arguments.clear();
            if (unmatched != null) {
                arguments.addAll(List.of((String[]) unmatched));
            }
            return unmatched;
        }
    }

    /** Opens the store. */
    Store open() throws IOException {
        return open(location, beamArguments);
    }

    /** Opens the store at a location with Beam options, which a local store does not need. */
    static Store open(String location, List<String> beamArguments) throws IOException {
        boolean isRemote = location.contains("://") && !location.startsWith("file:");
        if (isRemote || !beamArguments.isEmpty()) {
            BeamOptions.of(beamArguments);
        }
        Store store = Store.at(location);
        if (!store.exists()) {
            throw new InvalidUsageException("There is no store at " + location + ". mesinfos run creates one.");
        }
        return store;
    }
}
