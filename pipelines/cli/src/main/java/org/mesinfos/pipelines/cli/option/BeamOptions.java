package org.mesinfos.pipelines.cli.option;

import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.pipelines.run.BeamArguments;

/** Parser of the command line arguments for Apache Beam. */
public final class BeamOptions {

    private BeamOptions() {}

    /**
     * Returns the options, with which the file systems of Beam are accessible afterwards.
     *
     * @throws InvalidUsageException if Beam does not have the option or rejects its value
     */
    public static PipelineOptions of(List<String> arguments) {
        try {
            PipelineOptions options = BeamArguments.parse(arguments);
            FileSystems.setDefaultPipelineOptions(options);
            return options;
        } catch (IllegalArgumentException e) {
            throw new InvalidUsageException("Unknown to mesinfos and to Apache Beam: " + e.getMessage()
                    + (String.valueOf(e.getMessage()).endsWith(".") ? "" : ".")
                    + " See mesinfos run --help; options of Beam are written --name=value.");
        }
    }
}
