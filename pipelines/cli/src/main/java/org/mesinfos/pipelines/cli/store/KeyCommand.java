package org.mesinfos.pipelines.cli.store;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Group of commands for the keys of a store. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Manages the encryption keys of a store.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KeyRotateCommand.class, KeyExportCommand.class, CommandLine.HelpCommand.class})
public final class KeyCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
