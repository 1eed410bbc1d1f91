package org.mesinfos.pipelines.cli.option;

/** Origin of the options that a command accepts. */
public enum OptionSource {
    COMMAND,

    /** The command starts pipelines, or opens a store in a file system of Apache Beam. */
    COMMAND_AND_BEAM
}
