package org.mesinfos.pipelines.cli.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.identity.benchmark.Benchmark;
import org.mesinfos.pipelines.identity.benchmark.LabelledSetsReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that select labelled sets, shared by several commands. */
final class LabelledSetsOptions {

    @Parameters(paramLabel = "FOLDER", description = "Folder of the sets, as delimited text files.", arity = "0..1")
    private @Nullable Path folder;

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description = "Description of the sets and their columns. Default: linkage.yaml in the folder.")
    private @Nullable Path columns;

    boolean areGiven() {
        return folder != null;
    }

    boolean describeColumns() {
        return columns != null;
    }

    Benchmark open() {
        if (folder == null) {
            throw new InvalidUsageException("Name the folder of the sets.");
        }
        if (!Files.isDirectory(folder)) {
            throw new InvalidUsageException("There is no folder " + folder + ".");
        }
        Path described = columns == null ? folder.resolve(LabelledSetsReader.FILE_NAME) : columns;
        if (!Files.isRegularFile(described)) {
            throw new InvalidUsageException(
                    "There is no " + described + ". Use --columns to name a description of the columns.");
        }
        return new Benchmark(folder, described);
    }
}
