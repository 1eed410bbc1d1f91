package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mesinfos.linkage.learnt.LearntModel;
import org.mesinfos.pipelines.identity.benchmark.Benchmark;
import org.mesinfos.pipelines.identity.learnt.LearntModelFile;
import org.mesinfos.pipelines.run.StoredPeople;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Learns what comparisons of records are worth, and keeps it in a file. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Learns from records alone, without being told who is who, what it is worth when two of them agree, and"
                    + " writes that to a model file for mesinfos run --identity-model.",
            "The file holds frequencies and counts, and no value of any record."
        })
final class IdentityTrainCommand implements Callable<Integer> {

    @Mixin
    private LabelledSetsOptions labelledSets;

    @Option(names = "--set", paramLabel = "NAME", description = "Which set of the folder, when it has several.")
    private Optional<String> set;

    @Option(names = "--store", paramLabel = "URI", description = "Learn from what is said of people in this store.")
    private Optional<String> store;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
    private Path out;

    @Unmatched
    private List<String> beamArguments = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        LearntModel learnt = ProgressLine.during("Learning", this::learn);
        Files.write(out, LearntModelFile.write(learnt));
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(LearntModelText.of(learnt));
        writer.println("Written to " + out);
        writer.flush();
        return 0;
    }

    private LearntModel learn() throws Exception {
        if (store.isPresent() == labelledSets.areNamed()) {
            throw new CallerMistakeException("Name either the folder of the sets or a store with --store.");
        }
        if (store.isPresent()) {
            return StoredPeople.of(StoreOption.open(store.get(), beamArguments))
                    .linker()
                    .train();
        }
        BeamOptions.of(beamArguments);
        Benchmark benchmark = labelledSets.open();
        List<String> sets = benchmark.sets();
        String name = set.orElse(sets.get(0));
        if (!sets.contains(name) || (set.isEmpty() && sets.size() > 1)) {
            throw new CallerMistakeException("Say with --set which of these: " + String.join(", ", sets) + ".");
        }
        return benchmark.train(name);
    }
}
