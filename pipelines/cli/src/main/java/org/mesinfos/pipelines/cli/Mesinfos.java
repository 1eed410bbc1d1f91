package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import org.mesinfos.connectors.api.OperatorException;
import org.mesinfos.pipelines.run.HeldChangeException;
import org.mesinfos.samples.GenerateCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program. Exit status: 0 for success, 1 for a failure, 2 for a usage error, 3 if a delivery is held for approval or
 * was rejected as a whole.
 */
@Command(
        name = "mesinfos",
        description = "Turns the raw exports of organisations into one Parquet bundle per person.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Success.",
            "1:The command failed; a store is as it was before.",
            "2:The caller's mistake: the message states what was found, where, and what was expected.",
            "3:A delivery is held for approval, or every row of a new delivery was rejected. All others are published."
        },
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  mesinfos run --inbox sample-data/inbox --store /tmp/store   reads the sample inbox",
            "  mesinfos inspect FILE                                       shows how a file is read",
            "  mesinfos COMMAND --help                                     shows all options of a command",
            "",
            "Every option has an environment variable: MESINFOS_STORE for --store. MESINFOS_LOG_FORMAT=json writes logs as JSON."
        },
        subcommands = {
            RunCommand.class,
            ReplayCommand.class,
            InspectCommand.class,
            CheckCommand.class,
            DeliverCommand.class,
            GradeCommand.class,
            IdentityCommand.class,
            ConnectorsCommand.class,
            BundleCommand.class,
            AccessCommand.class,
            ViewCommand.class,
            ExportCommand.class,
            PeopleCommand.class,
            FindCommand.class,
            TraceCommand.class,
            HeldCommand.class,
            DiffCommand.class,
            ChangesCommand.class,
            SqlCommand.class,
            QuarantineCommand.class,
            ReceiptCommand.class,
            ApproveCommand.class,
            RefuseCommand.class,
            RetractCommand.class,
            RequestsCommand.class,
            EraseCommand.class,
            KeyCommand.class,
            VerifyCommand.class,
            SchemasCommand.class,
            GenerateCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        })
public final class Mesinfos {

    static final int FAILED = 1;
    static final int HELD_FOR_APPROVAL = 3;

    private static final int USAGE_ERROR = 2;

    private Mesinfos() {}

    public static void main(String[] arguments) {
        Optional<CommandLine> lookup = LookupCommands.find(arguments);
        System.exit(
                lookup.isPresent()
                        ? configure(lookup.get()).execute(Arrays.copyOfRange(arguments, 1, arguments.length))
                        : commandLine().execute(arguments));
    }

    /** Returns the command line, also for tests. */
    static CommandLine commandLine() {
        return configure(new CommandLine(new Mesinfos()));
    }

    private static CommandLine configure(CommandLine commandLine) {
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setDefaultValueProvider(new EnvironmentDefaults(System::getenv))
                .setParameterExceptionHandler(Mesinfos::printUsageError)
                .setExecutionExceptionHandler(Mesinfos::printFailure);
    }

    /**
     * Prints the message, and the usage if something is missing. If an option or a command was mistyped, prints the nearest valid
     * one alone, since the usage would move it out of sight.
     */
    private static int printUsageError(CommandLine.ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        Optional<String> suggestion = OptionSuggestion.of(command.getCommandSpec(), Arrays.asList(arguments))
                .or(() -> CommandSuggestion.of(command, arguments));
        suggestion.ifPresent(
                sentence -> err.println(command.getColorScheme().errorText(TerminalWriter.visible(sentence))));
        if (suggestion.isEmpty()) {
            err.println(command.getColorScheme().errorText(TerminalWriter.visible(String.valueOf(error.getMessage()))));
            EnvironmentDefaults.refusedVariable(error, arguments)
                    .ifPresent(
                            variable -> err.println("The value is that of the environment variable " + variable + "."));
        }
        // Commands with subcommands list them.
        boolean isMissing = error instanceof CommandLine.MissingParameterException
                || !command.getSubcommands().isEmpty();
        if (suggestion.isEmpty() && isMissing) {
            // The usage shows the defaults of the program, because a variable of the environment may be what is wrong.
            command.setDefaultValueProvider(argument -> null);
            command.usage(err);
        } else {
            err.println(command.getCommandSpec().qualifiedName() + " --help shows what is possible.");
        }
        err.flush();
        return USAGE_ERROR;
    }

    /** Prints the message of a failure and its causes, without a stack trace. */
    private static int printFailure(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidUsageException) {
            OptionSuggestion.of(
                            command.getCommandSpec(), command.getParseResult().originalArgs())
                    .ifPresent(
                            suggestion -> err.println(command.getColorScheme().errorText(suggestion)));
        }
        err.println(command.getColorScheme().errorText("mesinfos: " + TerminalWriter.visible(FailureText.of(failure))));
        err.flush();
        if (failure instanceof HeldChangeException) {
            return HELD_FOR_APPROVAL;
        }
        return failure instanceof OperatorException ? USAGE_ERROR : FAILED;
    }
}
