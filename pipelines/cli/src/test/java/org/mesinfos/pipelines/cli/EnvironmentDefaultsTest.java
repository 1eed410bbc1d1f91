package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.cli.delivery.CheckCommand;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

final class EnvironmentDefaultsTest {

    @Test
    void anOptionTakesItsVariableUnlessTheCommandLineHasIt() {
        Map<String, String> environment = Map.of("MESINFOS_LANGUAGE", "FR", "MESINFOS_HELP", "true");
        CommandLine check = new CommandLine(new CheckCommand())
                .setDefaultValueProvider(new EnvironmentDefaults(environment::get)::defaultValue);

        assertThat(language(check, "folder")).isEqualTo("FR");
        assertThat(language(check, "folder", "--language", "EN")).isEqualTo("EN");
        assertThat(check.isUsageHelpRequested()).isFalse();
    }

    @Test
    void anInvalidVariableIsNamed() {
        assertThat(error("check", "folder")).isEqualToNormalizingNewlines("""
                        Invalid value for option '--language': expected one of [EN, FR] (case-insensitive) but was 'xx'
                        The value is that of the environment variable MESINFOS_LANGUAGE.
                        mesinfos check --help shows what is possible.
                        """);
    }

    @Test
    void anInvalidOptionNamesNoVariable() {
        assertThat(error("check", "folder", "--language=yy")).contains("'yy'").doesNotContain("MESINFOS_LANGUAGE");
    }

    /** Returns what a command prints in an environment with an unknown language. */
    private static String error(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine program = Mesinfos.commandLine()
                .setDefaultValueProvider(new EnvironmentDefaults(Map.of("MESINFOS_LANGUAGE", "xx")::get)::defaultValue)
                .setErr(new PrintWriter(err, true));

        assertThat(program.execute(arguments)).isEqualTo(2);
        return err.toString();
    }

    private static String language(CommandLine command, String... arguments) {
        command.parseArgs(arguments);
        return command.getCommandSpec().findOption("--language").getValue().toString();
    }

    /** Checks each command, because two options with one variable would be indistinguishable. */
    @Test
    void everyOptionOfACommandHasAVariableOfItsOwn() {
        Mesinfos.commandLine().getSubcommands().forEach((name, command) -> {
            List<String> variables = new ArrayList<>();
            for (OptionSpec option : command.getCommandSpec().options()) {
                variables.add(EnvironmentDefaults.variable(option));
            }
            assertThat(variables).as(name).doesNotHaveDuplicates();
        });
    }
}
