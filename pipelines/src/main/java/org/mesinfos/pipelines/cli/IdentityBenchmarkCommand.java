package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.identity.benchmark.Benchmark;
import org.mesinfos.pipelines.identity.benchmark.ColumnsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links records whose persons are known and compares. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Links the records of labelled sets and tells how much of it is right. The labels take no part in linking.",
            "Every set is linked by the same rules and the same threshold; a model is learnt from each set's records."
        })
final class IdentityBenchmarkCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The labelled sets: files of separated values.")
    private Path folder;

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description = "What the sets and their columns are. Without it, linkage.yaml in the folder tells.")
    private Path columns;

    @Option(names = "--json", description = "One JSON object a line for each set.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new CallerMistakeException("There is no folder " + folder + ".");
        }
        Path described = columns == null ? folder.resolve(ColumnsReader.FILE_NAME) : columns;
        if (!Files.isRegularFile(described)) {
            throw new CallerMistakeException(
                    "There is no " + described + ". Say with --columns what the columns of the sets are.");
        }
        Benchmark benchmark = new Benchmark(folder, described);
        PrintWriter out = spec.commandLine().getOut();
        BenchmarkText text = json ? BenchmarkText.JSON_LINES : BenchmarkText.WORDS;
        for (String set : benchmark.sets()) {
            out.println(text.set(benchmark.run(set, Optional.empty())));
            out.flush();
        }
        return 0;
    }
}
