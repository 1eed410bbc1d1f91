package org.mesinfos.pipelines.cli.terminal;

/** The exit status of a command: 0 for success, and one number for each kind of failure. */
public final class ExitStatus {

    /** The command failed. A store is as it was before, unless the message says that the result is published. */
    public static final int FAILED = 1;

    /** A usage error: an option, a path or a settings file. */
    public static final int USAGE_ERROR = 2;

    /** A delivery or a change of rules waits for the operator's approval, or every row of a new delivery was rejected. */
    public static final int HELD_FOR_APPROVAL = 3;

    private ExitStatus() {}
}
