package org.mesinfos.pipelines.cli;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Defaults of options from environment variables: {@code --identity-model} from {@code MESINFOS_IDENTITY_MODEL}. An option on
 * the command line has precedence.
 *
 * @param environment returns the value of a variable; null if it is not set
 */
record EnvironmentDefaults(UnaryOperator<@Nullable String> environment) implements IDefaultValueProvider {

    private static final String PREFIX = "MESINFOS_";

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && !option.usageHelp() && !option.versionHelp()
                ? environment.apply(variable(option))
                : null;
    }

    /** Returns the variable of an option. */
    static String variable(OptionSpec option) {
        return PREFIX
                + option.longestName().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
