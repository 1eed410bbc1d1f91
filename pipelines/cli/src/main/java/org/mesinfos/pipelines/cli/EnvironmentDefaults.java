package org.mesinfos.pipelines.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Defaults of options from environment variables: {@code --identity-model} from {@code MESINFOS_IDENTITY_MODEL}. An option on
 * the command line has precedence.
 *
 * <p>It is a function rather than a type of the parser of the command line: classes that extend those of the parser cannot be
 * archived, so that Java would open the libraries of the program to load it.
 *
 * @param environment returns the value of a variable; null if it is not set
 */
record EnvironmentDefaults(UnaryOperator<@Nullable String> environment) {

    private static final String PREFIX = "MESINFOS_";

    /** Returns the value of the variable of an option; null if it is not set, or the argument has no variable. */
    @Nullable
    String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && !option.usageHelp() && !option.versionHelp()
                ? environment.apply(variable(option))
                : null;
    }

    /**
     * Returns the variable with the value that was refused; empty if the value is on the command line, or missing.
     *
     * @param arguments the command line
     */
    static Optional<String> refusedVariable(ParameterException error, String[] arguments) {
        return error.getArgSpec() instanceof OptionSpec option
                        && !(error instanceof MissingParameterException)
                        && Arrays.stream(option.names()).noneMatch(name -> isIn(arguments, name))
                ? Optional.of(variable(option))
                : Optional.empty();
    }

    private static boolean isIn(String[] arguments, String name) {
        return Arrays.stream(arguments).map(OptionName::of).anyMatch(name::equals);
    }

    /** Returns the variable of an option. */
    static String variable(OptionSpec option) {
        return PREFIX
                + option.longestName().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
