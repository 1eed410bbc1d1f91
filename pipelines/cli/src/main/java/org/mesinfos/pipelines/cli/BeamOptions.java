package org.mesinfos.pipelines.cli;

import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Turns what the caller typed for Apache Beam into its options. */
final class BeamOptions {

    private BeamOptions() {}

    /**
     * The options, with the embedded runner's checks off unless asked for: they copy every element.
     *
     * @throws CallerMistakeException when Beam knows no such option or value
     */
    static PipelineOptions of(List<String> arguments) throws CallerMistakeException {
        PipelineOptions options;
        try {
            options = PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new))
                    .withValidation()
                    .create();
        } catch (IllegalArgumentException e) {
            throw new CallerMistakeException("Neither mesinfos nor Apache Beam knows this: " + e.getMessage()
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
        return options;
    }
}
