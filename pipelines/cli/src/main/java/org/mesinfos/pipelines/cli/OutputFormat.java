package org.mesinfos.pipelines.cli;

/** Form of what a command prints. */
enum OutputFormat {
    TEXT,
    JSON
}
