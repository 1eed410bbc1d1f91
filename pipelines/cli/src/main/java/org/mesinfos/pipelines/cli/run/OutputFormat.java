package org.mesinfos.pipelines.cli.run;

/** Format of the output of a command. */
enum OutputFormat {
    TEXT,
    JSON
}
