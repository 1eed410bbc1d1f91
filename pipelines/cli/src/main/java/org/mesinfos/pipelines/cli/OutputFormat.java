package org.mesinfos.pipelines.cli;

/** Format of the output of a command. */
enum OutputFormat {
    TEXT,
    JSON
}
