package org.mesinfos.pipelines.cli.identity;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Group of commands for record linkage. */
@Command(
        name = "identity",
        mixinStandardHelpOptions = true,
        description =
                "Decides which records are of one person: trains models, and reviews, explains and corrects links.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            IdentityTrainCommand.class,
            IdentityReviewCommand.class,
            IdentityAnswerCommand.class,
            IdentityExplainCommand.class,
            IdentityLinksCommand.class,
            IdentitySeparateCommand.class,
            IdentityBenchmarkCommand.class,
            CommandLine.HelpCommand.class
        })
public final class IdentityCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
