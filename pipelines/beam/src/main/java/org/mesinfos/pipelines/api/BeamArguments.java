package org.mesinfos.pipelines.api;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Parser of options of Apache Beam, which adds the defaults of this program. Stateless. */
final class BeamArguments {

    private BeamArguments() {}

    /**
     * Returns the options. The checks of the Direct Runner are off unless requested, because they copy every element.
     *
     * @throws InvalidRequestException if Beam does not have an option or rejects its value
     */
    static PipelineOptions parse(List<String> arguments) throws InvalidRequestException {
        try {
            return PipelineOptionsFactory.fromArgs(withDefaults(arguments).toArray(String[]::new))
                    .withValidation()
                    .create();
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("Apache Beam rejects the options: " + e.getMessage(), e);
        }
    }

    private static List<String> withDefaults(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        boolean otherRunner = arguments.stream()
                .anyMatch(argument -> argument.startsWith("--runner=") && !argument.contains("Direct"));
        if (!otherRunner) {
            addDefault("--enforceImmutability=", "false", all);
            addDefault("--enforceEncodability=", "false", all);
            addDefault(
                    "--targetParallelism=",
                    Integer.toString(Runtime.getRuntime().availableProcessors()),
                    all);
        }
        return all;
    }

    private static void addDefault(String option, String value, List<String> arguments) {
        if (arguments.stream().noneMatch(argument -> argument.startsWith(option))) {
            arguments.add(option + value);
        }
    }
}
