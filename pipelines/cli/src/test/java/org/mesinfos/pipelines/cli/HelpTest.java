package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help texts are complete for every command. */
final class HelpTest {

    static Stream<String> commands() {
        return Mesinfos.commandLine().getSubcommands().keySet().stream().filter(name -> !name.equals("help"));
    }

    @Test
    void listsAllCommands() {
        assertThat(Mesinfos.commandLine().getSubcommands().keySet())
                .containsExactlyInAnyOrder(
                        "run",
                        "replay",
                        "inspect",
                        "check",
                        "deliver",
                        "grade",
                        "identity",
                        "connectors",
                        "bundle",
                        "access",
                        "view",
                        "export",
                        "people",
                        "find",
                        "trace",
                        "held",
                        "diff",
                        "changes",
                        "sql",
                        "quarantine",
                        "receipt",
                        "approve",
                        "refuse",
                        "retract",
                        "requests",
                        "erase",
                        "key",
                        "verify",
                        "schemas",
                        "generate",
                        "generate-completion",
                        "help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpDescribesEveryOption(String command) {
        Terminal terminal = Terminal.run(command, "--help");

        assertThat(terminal.status()).isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).startsWith("Usage: mesinfos " + command);
        CommandLine.Model.CommandSpec spec =
                Mesinfos.commandLine().getSubcommands().get(command).getCommandSpec();
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                assertThat(terminal.out()).contains(option.longestName());
                assertThat(option.description()).as(option.longestName()).isNotEmpty();
            }
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            assertThat(parameter.description()).as(parameter.paramLabel()).isNotEmpty();
        }
    }

    @Test
    void placeholdersOfValuesAreNoNamesOfFields() {
        assertThat(placeholders(Mesinfos.commandLine()))
                .isNotEmpty()
                .allSatisfy(placeholder -> assertThat(placeholder).doesNotContain("<"));
    }

    private static List<String> placeholders(CommandLine command) {
        List<String> placeholders = new ArrayList<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.arity().max() > 0) {
                placeholders.add(option.paramLabel());
            }
        }
        command.getCommandSpec()
                .positionalParameters()
                .forEach(parameter -> placeholders.add(parameter.hidden() ? "HIDDEN" : parameter.paramLabel()));
        command.getSubcommands().values().forEach(subcommand -> placeholders.addAll(placeholders(subcommand)));
        return placeholders;
    }

    @Test
    void missingCommandPrintsUsage() {
        Terminal terminal = Terminal.run();

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains("Usage: mesinfos", "First steps:");
    }

    @Test
    void unknownCommandSuggestsNearest() {
        Terminal terminal = Terminal.run("verfy");

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains("verify");
    }

    @Test
    void printsVersion() {
        assertThat(Terminal.run("--version").lines()).containsExactly("mesinfos (not packaged)", "store format 2");
    }
}
