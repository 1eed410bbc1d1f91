package org.mesinfos.pipelines.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All about who is the same person. */
@Command(
        name = "identity",
        mixinStandardHelpOptions = true,
        description = "Tells which records are of one person, and how sure that is.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            IdentityTrainCommand.class,
            IdentityReviewCommand.class,
            IdentityAnswerCommand.class,
            IdentityExplainCommand.class,
            IdentityBenchmarkCommand.class,
            CommandLine.HelpCommand.class
        })
final class IdentityCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
