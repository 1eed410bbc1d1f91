package org.mesinfos.pipelines.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.run.RunRequest;
import picocli.CommandLine.Option;

/** Options by which the operator accepts a change of rules or settings that a run refuses otherwise. */
final class ChangeOptions {

    private static final Pattern SNAPSHOT = Pattern.compile("[0-9a-f]{32}");

    @Option(
            names = "--accept-change",
            paramLabel = "SNAPSHOT",
            description =
                    "Publish a change of rules or settings that shrinks many bundles; SNAPSHOT is the one that the"
                            + " refused run named.")
    private @Nullable String acceptedChange;

    @Option(
            names = "--without-connectors",
            paramLabel = "ID",
            split = ",",
            description =
                    "Connectors that were removed on purpose, although files of the store were read by them: rows that no"
                            + " other connector reads leave the store.")
    private List<String> removedConnectors = new ArrayList<>();

    /**
     * Checks the form of the snapshot.
     *
     * @throws InvalidUsageException if it is none
     */
    void check() {
        if (acceptedChange != null && !SNAPSHOT.matcher(acceptedChange).matches()) {
            throw new InvalidUsageException("--accept-change names no snapshot. Expected 32 hexadecimal digits, as the"
                    + " refused run printed them. Nothing was read.");
        }
    }

    /** Returns the request of a run that may make the change. */
    RunRequest applyTo(RunRequest request) {
        return request.withAcceptedChange(Optional.ofNullable(acceptedChange))
                .withRemovedConnectors(Set.copyOf(removedConnectors));
    }

    /** Returns whether the operator accepts a change. */
    boolean areGiven() {
        return acceptedChange != null || !removedConnectors.isEmpty();
    }
}
