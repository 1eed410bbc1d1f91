package org.mesinfos.pipelines.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
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

    private LookupCommands() {}

    /** Returns the command that the arguments start with; empty if it is none of these. */
    static Optional<CommandLine> find(String... arguments) {
        return arguments.length == 0
                ? Optional.empty()
                : command(arguments[0])
                        .map(command -> new CommandLine(command).setCommandName("mesinfos " + arguments[0]));
    }

    private static Optional<Callable<Integer>> command(String name) {
        return switch (name) {
            case "run" -> Optional.of(new RunCommand());
            case "people" -> Optional.of(new PeopleCommand());
            case "find" -> Optional.of(new FindCommand());
            case "trace" -> Optional.of(new TraceCommand());
            case "held" -> Optional.of(new HeldCommand());
            case "diff" -> Optional.of(new DiffCommand());
            case "changes" -> Optional.of(new ChangesCommand());
            case "sql" -> Optional.of(new SqlCommand());
            default -> Optional.empty();
        };
    }
}
