package org.mesinfos.pipelines.cli.option;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Arguments that a command does not have. Messages name options but no values, because an argument may be the name of a person.
 */
public final class UnknownArguments {

    private static final Pattern OPTION = Pattern.compile("--?[A-Za-z][A-Za-z0-9-]{0,40}");

    private final List<String> options;
    private final int others;

    public UnknownArguments(List<String> arguments) {
        options = arguments.stream()
                .filter(UnknownArguments::isOption)
                .map(argument -> argument.replaceFirst("(?s)=.*", ""))
                .map(name -> OPTION.matcher(name).matches() ? name : "of this name")
                .distinct()
                .toList();
        others =
                (int) arguments.stream().filter(argument -> !isOption(argument)).count();
    }

    private static boolean isOption(String argument) {
        return argument.length() > 1 && argument.startsWith("-");
    }

    /** Returns the message, and where the help is. */
    String message(CommandSpec command, OptionSource source) {
        return problem(command, source) + " See " + command.qualifiedName() + " --help"
                + (source == OptionSource.COMMAND_AND_BEAM ? "; options of Beam are written --name=value." : ".");
    }

    /** Returns a sentence about the options, else about the number of the other arguments. */
    public String problem(CommandSpec command, OptionSource source) {
        String called = command.qualifiedName();
        String name = called.substring(called.indexOf(' ') + 1);
        if (options.isEmpty()) {
            return name + " takes " + parameters(command) + "; "
                    + (others == 1 ? "one argument is" : others + " arguments are") + " too many.";
        }
        return name + " has no option " + String.join(", ", options)
                + (source == OptionSource.COMMAND_AND_BEAM ? ", nor has Apache Beam." : ".");
    }

    private static String parameters(CommandSpec command) {
        String labels = command.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .map(parameter -> parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : ""))
                .collect(Collectors.joining(" "));
        return labels.isEmpty() ? "options alone" : labels;
    }
}
