package org.mesinfos.pipelines.cli.terminal;

/** Format of logs, progress and failures on the error output. */
public enum LogFormat {
    TEXT,
    JSON;

    /** Returns the format that the environment variable {@code MESINFOS_LOG_FORMAT} names, as the logs do. */
    public static LogFormat current() {
        return "json".equals(System.getenv("MESINFOS_LOG_FORMAT")) ? JSON : TEXT;
    }
}
