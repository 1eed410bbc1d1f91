package org.mesinfos.pipelines.cli.connector;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of which at most one names another form of the description of connectors. */
final class ConnectorOutput {

    @Option(names = "--html", paramLabel = "FILE", description = "Write the description of ID as a page.")
    @Nullable
    Path page;

    @Option(
            names = "--sample",
            paramLabel = "FILE",
            description = "Write a sample of invented data that ID reads without an error.")
    @Nullable
    Path sample;

    @Option(
            names = "--contract",
            description = "Print the data contract of ID as JSON (Open Data Contract Standard 3.1).")
    boolean contract;

    @Option(
            names = "--catalogue",
            paramLabel = "FOLDER",
            description = "Write pages of all connectors, in English and French, with a search that works offline.")
    @Nullable
    Path catalogue;
}
