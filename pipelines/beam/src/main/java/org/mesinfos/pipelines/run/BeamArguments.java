package org.mesinfos.pipelines.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Parser of options of Apache Beam, which adds the defaults of this program. Stateless.
 *
 * <ul>
 *   <li>The Direct Runner does not check elements, because its checks copy each of them, uses all processors, and leaves it to
 *       the run to wait for the end of the pipeline.
 *   <li>Clients of object stores reserve a small buffer for each file that is written. By default, that of S3 reserves 64 MB,
 *       which is 2 GB for the files that {@link org.mesinfos.pipelines.remote a store} writes at once.
 * </ul>
 */
public final class BeamArguments {

    /** S3 accepts 10,000 parts of a file, hence files up to 80 GB. */
    private static final String S3_BUFFER_BYTES = Integer.toString(8 << 20);

    private static final String GCS_BUFFER_BYTES = Integer.toString(1 << 20);

    private BeamArguments() {}

    /**
     * Returns the options.
     *
     * @param arguments each {@code --name=value}
     * @throws IllegalArgumentException if Beam does not have an option or rejects its value
     */
    public static PipelineOptions parse(List<String> arguments) {
        return PipelineOptionsFactory.fromArgs(withDefaults(arguments).toArray(String[]::new))
                .withValidation()
                .create();
    }

    private static List<String> withDefaults(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        if (isDirect(arguments)) {
            addDefault("enforceImmutability", "false", all);
            addDefault("enforceEncodability", "false", all);
            addDefault(
                    "targetParallelism", Integer.toString(Runtime.getRuntime().availableProcessors()), all);
            addDefault("blockOnRun", "false", all);
        }
        if (isInstalled("S3Options")) {
            addDefault("s3UploadBufferSizeBytes", S3_BUFFER_BYTES, all);
        }
        if (isInstalled("GcsOptions")) {
            addDefault("gcsUploadBufferSizeBytes", GCS_BUFFER_BYTES, all);
        }
        return all;
    }

    private static boolean isDirect(List<String> arguments) {
        return arguments.stream()
                .noneMatch(argument -> argument.startsWith("--runner=") && !argument.contains("Direct"));
    }

    private static boolean isInstalled(String options) {
        return PipelineOptionsFactory.getRegisteredOptions().stream()
                .anyMatch(type -> type.getSimpleName().equals(options));
    }

    private static void addDefault(String option, String value, List<String> arguments) {
        String prefix = "--" + option;
        if (arguments.stream().noneMatch(argument -> argument.startsWith(prefix))) {
            arguments.add(prefix + "=" + value);
        }
    }
}
