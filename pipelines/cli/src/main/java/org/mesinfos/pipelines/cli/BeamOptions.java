package org.mesinfos.pipelines.cli;

import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Parser of the command line arguments for Apache Beam. */
final class BeamOptions {

    private BeamOptions() {}

    /**
     * Returns the options. The checks of the embedded runner are off unless requested, because they copy every element.
     *
     * @throws InvalidUsageException if Beam does not have the option or rejects its value
     */
    static PipelineOptions of(List<String> arguments) {
        PipelineOptions options;
        try {
            options = PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new))
                    .withValidation()
                    .create();
        } catch (IllegalArgumentException e) {
            throw new InvalidUsageException("Unknown to mesinfos and to Apache Beam: " + e.getMessage()
                    + (String.valueOf(e.getMessage()).endsWith(".") ? "" : ".")
                    + " See mesinfos run --help; options of Beam are written --name=value.");
        }
        FileSystems.setDefaultPipelineOptions(options);
        DirectOptions direct = options.as(DirectOptions.class);
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--enforceImmutability"))) {
            direct.setEnforceImmutability(false);
        }
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--enforceEncodability"))) {
            direct.setEnforceEncodability(false);
        }
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--targetParallelism"))) {
            direct.setTargetParallelism(Math.max(1, Runtime.getRuntime().availableProcessors()));
        }
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--blockOnRun"))) {
            // The run waits itself, and reports its progress meanwhile.
            direct.setBlockOnRun(false);
        }
        return options;
    }
}
