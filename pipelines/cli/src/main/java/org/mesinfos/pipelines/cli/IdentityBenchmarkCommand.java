package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mesinfos.linkage.learnt.LearntModel;
import org.mesinfos.pipelines.identity.benchmark.Benchmark;
import org.mesinfos.pipelines.run.NamedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Links records whose persons are known and compares. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Links the records of labelled sets and tells how much of it is right. The labels take no part in linking.",
            "Every set is linked by the same rules and the same threshold; a model is learnt from each set's records,"
                    + " unless one is named."
        })
final class IdentityBenchmarkCommand implements Callable<Integer> {

    @Mixin
    private LabelledSetsOptions labelledSets;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Link with this model instead of learning one. The name invented-people stands for the model"
                    + " that comes with the program.")
    private Path model;

    @Option(names = "--json", description = "One JSON object a line for each set.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Benchmark benchmark = labelledSets.open();
        Optional<LearntModel> named = model == null ? Optional.empty() : Optional.of(NamedModel.read(model));
        PrintWriter out = spec.commandLine().getOut();
        BenchmarkText text = json ? BenchmarkText.JSON_LINES : BenchmarkText.WORDS;
        for (String set : benchmark.sets()) {
            out.println(text.set(benchmark.run(set, named)));
            out.flush();
        }
        return 0;
    }
}
