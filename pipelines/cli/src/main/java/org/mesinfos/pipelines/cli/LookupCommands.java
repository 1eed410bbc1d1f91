package org.mesinfos.pipelines.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.mesinfos.pipelines.cli.lookup.ChangesCommand;
import org.mesinfos.pipelines.cli.lookup.DiffCommand;
import org.mesinfos.pipelines.cli.lookup.FindCommand;
import org.mesinfos.pipelines.cli.lookup.HeldCommand;
import org.mesinfos.pipelines.cli.lookup.PeopleCommand;
import org.mesinfos.pipelines.cli.lookup.SqlCommand;
import org.mesinfos.pipelines.cli.lookup.TraceCommand;
import org.mesinfos.pipelines.cli.run.RunCommand;
import picocli.CommandLine;

/** Commands that start fast: the program creates them without the classes of the other commands. */
final class LookupCommands {

    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = Map.of(
            "run", RunCommand::new,
            "people", PeopleCommand::new,
            "find", FindCommand::new,
            "trace", TraceCommand::new,
            "held", HeldCommand::new,
            "diff", DiffCommand::new,
            "changes", ChangesCommand::new,
            "sql", SqlCommand::new);

    private LookupCommands() {}

    /** Returns the command that the arguments start with; empty if it is none of these. */
    static Optional<CommandLine> find(String... arguments) {
        return arguments.length == 0
                ? Optional.empty()
                : Optional.ofNullable(COMMANDS.get(arguments[0]))
                        .map(command -> new CommandLine(command.get()).setCommandName("mesinfos " + arguments[0]));
    }
}
