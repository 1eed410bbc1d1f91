package org.mesinfos.pipelines.cli.option;

import java.util.List;
import org.mesinfos.connectors.api.OperatorException;
import picocli.CommandLine.Model.CommandSpec;

/** Thrown if arguments are neither those of a command nor, if it starts pipelines, options of Apache Beam. */
public final class UnknownArgumentsException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private final transient UnknownArguments arguments;
    private final transient OptionSource source;

    UnknownArgumentsException(List<String> arguments, OptionSource source) {
        super("Unknown arguments: the command does not have them.");
        this.arguments = new UnknownArguments(arguments);
        this.source = source;
    }

    /** Returns the message for the command that was called, without a value that was typed. */
    public String message(CommandSpec command) {
        return arguments.message(command, source);
    }
}
