package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void groupsCommandsByTaskAndNamesEachOnce() {
        Terminal terminal = Terminal.run("--help");

        assertThat(terminal.status()).isZero();
        List<String> titles = Stream.of(CommandGroup.values())
                .map(group -> group.title() + ":")
                .toList();
        assertThat(terminal.lines()).containsSubsequence(titles);
        assertThat(Stream.of(CommandGroup.values()).flatMap(group -> group.commands().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Mesinfos.commandLine().getSubcommands().keySet());
        assertThat(terminal.lines())
                .filteredOn(line -> line.matches("  [a-z].*"))
                .extracting(line -> line.strip().split(" ", 2)[0])
                .containsSubsequence("run", "check", "inspect", "people", "identity", "changes", "generate");
    }

    @Test
    void documentationGroupsCommandsAlike() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "commands.md"));

        assertThat(page.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
                .containsExactly(Stream.of(CommandGroup.values())
                        .map(CommandGroup::title)
                        .toArray(String[]::new));
        for (CommandGroup group : CommandGroup.values()) {
            String section = page.substring(page.indexOf("## " + group.title()) + 3);
            String table =
                    section.substring(0, section.indexOf("\n## ") < 0 ? section.length() : section.indexOf("\n## "));
            assertThat(table.lines()
                            .filter(line -> line.startsWith("| `"))
                            .flatMap(line -> Stream.of(
                                    line.substring(0, line.indexOf(" |", 2)).split(",")))
                            .map(cell -> cell.replaceAll("[|` ]*([a-z-]+).*", "$1"))
                            .distinct())
                    .as(group.title())
                    .containsExactlyInAnyOrderElementsOf(group.commands());
        }
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
