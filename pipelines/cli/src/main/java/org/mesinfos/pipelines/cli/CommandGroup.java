package org.mesinfos.pipelines.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;

/** Group of commands for one task, in the order of the help and of {@code docs/commands.md}. Each command is in one group. */
enum CommandGroup {
    RUNS("Runs", "run", "replay", "verify"),
    DELIVERIES("Deliveries", "check", "deliver", "receipt", "quarantine", "held", "approve", "refuse", "retract"),
    CONNECTORS("Connectors", "inspect", "connectors", "grade", "schemas"),
    PEOPLE("People", "people", "find", "trace", "bundle", "view", "export", "access", "requests", "erase"),
    IDENTITY("Identity", "identity"),
    APPLICATIONS("Applications and keys", "changes", "diff", "sql", "key"),
    OTHERS("Others", "generate", "generate-completion", "help");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // Never modified.
    private final List<String> commands;

    CommandGroup(String title, String... commands) {
        this.title = title;
        this.commands = List.of(commands);
    }

    String title() {
        return title;
    }

    List<String> commands() {
        return commands;
    }

    /** Returns the list of all commands with their descriptions, one heading for each group. */
    static String listing(Help program) {
        StringBuilder text = new StringBuilder();
        for (CommandGroup group : values()) {
            Map<String, Help> members = new LinkedHashMap<>();
            group.commands.forEach(
                    name -> members.put(name, program.subcommands().get(name)));
            text.append(String.format("%n%s:%n", group.title)).append(program.commandList(members));
        }
        return text.toString();
    }
}
