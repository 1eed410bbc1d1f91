package org.mesinfos.pipelines.cli.identity;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.identity.benchmark.Benchmark;
import org.mesinfos.pipelines.identity.benchmark.Benchmark.ListedPairs;
import org.mesinfos.pipelines.run.LinkageModelReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that links labelled records and measures the result. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Links the records of labelled sets and measures the result. The labels are not used for linking.",
            "Every set is linked by the same rules and the same threshold. A model is trained on the records of each"
                    + " set, unless --model is given."
        })
final class IdentityBenchmarkCommand implements Callable<Integer> {

    @Mixin
    private LabelledSetsOptions labelledSets;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Link with this model instead of training one. The name invented-people denotes the built-in"
                    + " model.")
    private @Nullable Path model;

    @Option(names = "--json", description = "Print one JSON object per line and set.")
    private boolean json;

    @Option(
            names = "--wrong",
            paramLabel = "N",
            description =
                    "List up to N linked pairs that are of two people: file and line of both records and the level"
                            + " of each field, without values.")
    private int wrong;

    @Option(names = "--missed", paramLabel = "N", description = "List up to N pairs of one person that are not linked.")
    private int missed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Benchmark benchmark = labelledSets.open();
        Optional<TrainedModel> named = model == null ? Optional.empty() : Optional.of(LinkageModelReader.read(model));
        PrintWriter out = TerminalWriter.out(spec);
        BenchmarkText text = json ? BenchmarkText.JSON_LINES : BenchmarkText.WORDS;
        ListedPairs listed = new ListedPairs(wrong, missed);
        for (String set : benchmark.sets()) {
            out.println(text.set(benchmark.run(set, named, listed)));
            out.flush();
        }
        return 0;
    }
}
