package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.mesinfos.connectors.api.OperatorException;
import org.mesinfos.pipelines.cli.connector.ConnectorsCommand;
import org.mesinfos.pipelines.cli.connector.GradeCommand;
import org.mesinfos.pipelines.cli.connector.InspectCommand;
import org.mesinfos.pipelines.cli.connector.SchemasCommand;
import org.mesinfos.pipelines.cli.delivery.ApproveCommand;
import org.mesinfos.pipelines.cli.delivery.CheckCommand;
import org.mesinfos.pipelines.cli.delivery.DeliverCommand;
import org.mesinfos.pipelines.cli.delivery.QuarantineCommand;
import org.mesinfos.pipelines.cli.delivery.ReceiptCommand;
import org.mesinfos.pipelines.cli.delivery.RefuseCommand;
import org.mesinfos.pipelines.cli.delivery.RetractCommand;
import org.mesinfos.pipelines.cli.identity.IdentityCommand;
import org.mesinfos.pipelines.cli.lookup.ChangesCommand;
import org.mesinfos.pipelines.cli.lookup.DiffCommand;
import org.mesinfos.pipelines.cli.lookup.FindCommand;
import org.mesinfos.pipelines.cli.lookup.HeldCommand;
import org.mesinfos.pipelines.cli.lookup.PeopleCommand;
import org.mesinfos.pipelines.cli.lookup.SqlCommand;
import org.mesinfos.pipelines.cli.lookup.TraceCommand;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.OptionSource;
import org.mesinfos.pipelines.cli.option.UnknownArguments;
import org.mesinfos.pipelines.cli.option.UnknownArgumentsException;
import org.mesinfos.pipelines.cli.person.AccessCommand;
import org.mesinfos.pipelines.cli.person.BundleCommand;
import org.mesinfos.pipelines.cli.person.EraseCommand;
import org.mesinfos.pipelines.cli.person.ExportCommand;
import org.mesinfos.pipelines.cli.person.RequestsCommand;
import org.mesinfos.pipelines.cli.person.ViewCommand;
import org.mesinfos.pipelines.cli.run.ReplayCommand;
import org.mesinfos.pipelines.cli.run.RunCommand;
import org.mesinfos.pipelines.cli.store.KeyCommand;
import org.mesinfos.pipelines.cli.store.VerifyCommand;
import org.mesinfos.pipelines.cli.terminal.ExitStatus;
import org.mesinfos.pipelines.cli.terminal.FailureText;
import org.mesinfos.pipelines.cli.terminal.LogFormat;
import org.mesinfos.pipelines.cli.terminal.StandardOutput;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.run.HeldChangeException;
import org.mesinfos.samples.GenerateCommand;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The program {@code mesinfos} and its commands. Exit status: 0 for success, 1 for a failure, 2 for a usage error, 3 if
 * a delivery or a change of rules is held for approval, or a delivery was rejected as a whole.
 */
@Command(
        name = "mesinfos",
        description = "Turns the raw exports of organisations into one Parquet bundle per person.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Success.",
            "1:The command failed. A store is as it was before, unless the message says that the result is published.",
            "2:Usage error: the message states what was found, where, and what was expected.",
            "3:A delivery is held for approval, or every row of a new delivery was rejected; all others are published."
                    + " Or nothing is published, because changed rules or settings would shrink too many bundles."
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

    private Mesinfos() {}

    public static void main(String[] arguments) {
        StandardOutput output = StandardOutput.install();
        LocalLookup.prepare(System::getenv, arguments);
        Optional<CommandLine> lookup = LookupCommands.find(arguments);
        int status = lookup.isPresent()
                ? execute(configure(lookup.get()), Arrays.copyOfRange(arguments, 1, arguments.length))
                : execute(commandLine(), arguments);
        Optional<String> failure = output.failure();
        failure.ifPresent(reason ->
                System.err.println("mesinfos: The output is incomplete, because it cannot be written: " + reason));
        System.exit(failure.isPresent() && status == 0 ? ExitStatus.FAILED : status);
    }

    /** Executes a command. The parser handles exceptions only, and a full heap is an error. */
    static int execute(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError error) {
            printText(commandLine, FailureText.of(error));
            return ExitStatus.FAILED;
        }
    }

    /** Returns the command line, also for tests. */
    static CommandLine commandLine() {
        return configure(new CommandLine(new Mesinfos()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException invalid) {
            throw new CommandLine.TypeConversionException("expected a day that exists, such as 2024-01-31");
        }
    }

    private static CommandLine configure(CommandLine commandLine) {
        if (commandLine.getCommandSpec().userObject() instanceof Mesinfos) {
            commandLine
                    .getHelpSectionMap()
                    .put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandGroup::listing);
        }
        return commandLine
                .registerConverter(LocalDate.class, Mesinfos::day)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setDefaultValueProvider(new EnvironmentDefaults(System::getenv)::defaultValue)
                .setParameterExceptionHandler(Mesinfos::printUsageError)
                .setExecutionExceptionHandler(Mesinfos::printFailure);
    }

    /**
     * Prints the message. If something is missing, prints the form of the command as well, or all commands. If an option or a
     * command was mistyped, prints the nearest valid one alone. More would move the message out of sight.
     */
    private static int printUsageError(CommandLine.ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        Optional<String> suggestion = OptionSuggestion.of(command.getCommandSpec(), Arrays.asList(arguments))
                .or(() -> CommandSuggestion.of(command, arguments));
        suggestion.ifPresent(
                sentence -> err.println(command.getColorScheme().errorText(TerminalWriter.visible(sentence))));
        if (suggestion.isEmpty()) {
            err.println(command.getColorScheme().errorText(TerminalWriter.visible(message(error))));
            EnvironmentDefaults.refusedVariable(error, arguments)
                    .ifPresent(
                            variable -> err.println("The value is that of the environment variable " + variable + "."));
        }
        if (suggestion.isEmpty() && !command.getSubcommands().isEmpty()) {
            // The usage shows the defaults of the program, because a variable of the environment may be what is wrong.
            command.setDefaultValueProvider(argument -> null);
            command.usage(err);
        } else {
            if (suggestion.isEmpty() && error instanceof CommandLine.MissingParameterException) {
                CommandLine.Help help = command.getHelp();
                err.print("Usage: " + help.synopsis("Usage: ".length()));
            }
            err.println(command.getCommandSpec().qualifiedName() + " --help shows what is possible.");
        }
        err.flush();
        return ExitStatus.USAGE_ERROR;
    }

    /** Returns the message of the parser; for arguments of a command, one that does not repeat them. */
    private static String message(CommandLine.ParameterException error) {
        CommandSpec command = error.getCommandLine().getCommandSpec();
        boolean isCommand = command.subcommands().isEmpty()
                || !command.positionalParameters().isEmpty();
        return isCommand && error instanceof CommandLine.UnmatchedArgumentException unmatched
                ? "mesinfos: " + new UnknownArguments(unmatched.getUnmatched()).problem(command, OptionSource.COMMAND)
                : String.valueOf(error.getMessage());
    }

    /** Prints the message of a failure and its causes, without a stack trace. */
    private static int printFailure(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidUsageException || failure instanceof UnknownArgumentsException) {
            OptionSuggestion.of(
                            command.getCommandSpec(), command.getParseResult().originalArgs())
                    .ifPresent(
                            suggestion -> err.println(command.getColorScheme().errorText(suggestion)));
        }
        Optional<String> refusedOutput = RefusedOutput.of(command.getCommandSpec(), failure);
        String message = failure instanceof UnknownArgumentsException unknown
                ? unknown.message(command.getCommandSpec())
                : refusedOutput.orElseGet(() -> FailureText.of(failure));
        printText(command, message);
        if (failure instanceof HeldChangeException) {
            return ExitStatus.HELD_FOR_APPROVAL;
        }
        return refusedOutput.isPresent() || failure instanceof OperatorException
                ? ExitStatus.USAGE_ERROR
                : ExitStatus.FAILED;
    }

    private static void printText(CommandLine command, String message) {
        String text = "mesinfos: " + TerminalWriter.visible(message);
        if (LogFormat.current() == LogFormat.JSON) {
            LoggerFactory.getLogger(Mesinfos.class).error(text);
        } else {
            command.getErr().println(command.getColorScheme().errorText(text));
            command.getErr().flush();
        }
    }
}
