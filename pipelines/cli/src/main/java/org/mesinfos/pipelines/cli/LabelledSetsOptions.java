package org.mesinfos.pipelines.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mesinfos.pipelines.identity.benchmark.Benchmark;
import org.mesinfos.pipelines.identity.benchmark.ColumnsReader;
import org.mesinfos.pipelines.identity.benchmark.InvalidColumnsException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What names labelled sets, the same for every command that needs them. */
final class LabelledSetsOptions {

    @Parameters(paramLabel = "FOLDER", description = "The sets: files of separated values.", arity = "0..1")
    private Path folder;

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description = "What the sets and their columns are. Without it, linkage.yaml in the folder tells.")
    private Path columns;

    boolean areNamed() {
        return folder != null;
    }

    Benchmark open() throws CallerMistakeException, InvalidColumnsException {
        if (folder == null) {
            throw new CallerMistakeException("Name the folder of the sets.");
        }
        if (!Files.isDirectory(folder)) {
            throw new CallerMistakeException("There is no folder " + folder + ".");
        }
        Path described = columns == null ? folder.resolve(ColumnsReader.FILE_NAME) : columns;
        if (!Files.isRegularFile(described)) {
            throw new CallerMistakeException(
                    "There is no " + described + ". Say with --columns what the columns of the sets are.");
        }
        return new Benchmark(folder, described);
    }
}
