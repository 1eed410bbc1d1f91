package org.mesinfos.pipelines.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.pipelines.run.BeamArguments;

/** Parser of the command line arguments for Apache Beam. Its refusals never contain a value that was typed. */
public final class BeamOptions {

    private static final String UNKNOWN = "missing a property named";
    private static final String INCOMPLETE = "Missing required value";
    private static final Pattern CHOICES =
            Pattern.compile("(?:supported pipeline runners|accepted for Enum class:) \\[([^\\]]*)\\]");
    private static final Pattern TYPE = Pattern.compile("of type `(?:[\\w.$]*[.$])?(\\w+)`");

    private BeamOptions() {}

    /**
     * Returns the options, with which the file systems of Beam are accessible afterwards.
     *
     * @throws UnknownArgumentsException if Beam does not have an option
     * @throws InvalidUsageException if Beam rejects the value of an option
     */
    public static PipelineOptions of(List<String> arguments) {
        return of(arguments, OptionSource.COMMAND_AND_BEAM);
    }

    /** @param source origin of options that a refusal names */
    static PipelineOptions of(List<String> arguments, OptionSource source) {
        try {
            PipelineOptions options = BeamArguments.parse(arguments);
            FileSystems.setDefaultPipelineOptions(options);
            return options;
        } catch (IllegalArgumentException e) {
            refuseUnknown(arguments, source);
            arguments.forEach(BeamOptions::refuseValue);
            String message = String.valueOf(e.getMessage());
            throw new InvalidUsageException("Apache Beam does not accept these options together"
                    + (message.startsWith(INCOMPLETE) ? ": " + message : "")
                    + ". See the options of the runner in the documentation of Beam.");
        }
    }

    private static void refuseUnknown(List<String> arguments, OptionSource source) {
        List<String> unknown = new ArrayList<>(arguments);
        unknown.removeIf(argument -> argument.startsWith("--")
                && refusal(argument)
                        .filter(message -> message.contains(UNKNOWN))
                        .isEmpty());
        if (!unknown.isEmpty()) {
            throw new UnknownArgumentsException(unknown, source);
        }
    }

    private static void refuseValue(String argument) {
        Optional<String> refusal = refusal(argument).filter(message -> !message.startsWith(INCOMPLETE));
        if (refusal.isPresent()) {
            throw new InvalidUsageException("Apache Beam does not accept the value of "
                    + argument.replaceFirst("(?s)=.*", "") + expected(refusal.get()) + ".");
        }
    }

    private static String expected(String refusal) {
        Matcher choices = CHOICES.matcher(refusal);
        if (choices.find()) {
            return ". Expected one of " + choices.group(1);
        }
        Matcher type = TYPE.matcher(refusal);
        return type.find() ? ". Expected a value of type " + type.group(1) : "";
    }

    /** Returns the message with which Beam refuses an argument alone; empty if it accepts it. */
    private static Optional<String> refusal(String argument) {
        try {
            BeamArguments.parse(List.of(argument));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
