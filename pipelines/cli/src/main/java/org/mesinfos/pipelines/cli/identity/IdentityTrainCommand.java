package org.mesinfos.pipelines.cli.identity;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mesinfos.linkage.trained.ModelPlausibility;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.cli.option.BeamOptions;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.ProgressLine;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.identity.benchmark.Benchmark;
import org.mesinfos.pipelines.identity.trained.TrainedModelFile;
import org.mesinfos.pipelines.run.StoredIdentity;
import org.mesinfos.pipelines.store.KeyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Command that trains a linkage model and writes it to a file. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains a linkage model on records without labels and writes it to a model file for"
                    + " mesinfos run --identity-model.",
            "The file contains frequencies and counts, but no values of records."
        })
final class IdentityTrainCommand implements Callable<Integer> {

    @Mixin
    private LabelledSetsOptions labelledSets;

    @Option(names = "--set", paramLabel = "NAME", description = "Set to train on, if the folder has several.")
    private Optional<String> set;

    @Option(names = "--store", paramLabel = "URI", description = "Train on the persons of this store.")
    private Optional<String> store;

    @Option(
            names = "--keys",
            paramLabel = "URI",
            description = "Folder of the keys of the store. Default: beside the store.")
    private Optional<String> keyFolder;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Model file to write.")
    private Path out;

    @Unmatched
    private List<String> beamArguments = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        TrainedModel model = ProgressLine.during("Training", this::train);
        List<String> problems = ModelPlausibility.problems(model);
        if (!problems.isEmpty()) {
            throw new InvalidUsageException("No model is written, because " + String.join(", and ", problems)
                    + ". Use invented-people, the built-in model, or train on more records.");
        }
        Files.write(out, TrainedModelFile.write(model));
        PrintWriter writer = TerminalWriter.out(spec);
        writer.println(TrainedModelText.of(model));
        writer.println("Written to " + out);
        writer.flush();
        return 0;
    }

    private TrainedModel train() throws Exception {
        if (store.isPresent() == labelledSets.areGiven()) {
            throw new InvalidUsageException("Name either the folder of the sets, or a store with --store.");
        }
        if (store.isPresent() && set.isPresent()) {
            throw new InvalidUsageException("--set selects a set of the folder, and not people of a store.");
        }
        if (store.isPresent() && labelledSets.describeColumns()) {
            throw new InvalidUsageException("--columns describes the sets of a folder, and not a store.");
        }
        if (store.isPresent()) {
            KeyFolder keys = KeyFolder.of(store.get(), keyFolder);
            return StoredIdentity.of(StoreOption.open(store.get(), keys, beamArguments), StoreOption.digests(keys))
                    .linker()
                    .train();
        }
        if (keyFolder.isPresent()) {
            throw new InvalidUsageException("--keys names the keys of a store. Name the store with --store.");
        }
        BeamOptions.of(beamArguments);
        Benchmark benchmark = labelledSets.open();
        List<String> sets = benchmark.sets();
        String name = set.orElse(sets.get(0));
        if (!sets.contains(name) || (set.isEmpty() && sets.size() > 1)) {
            throw new InvalidUsageException("Use --set to select one of these sets: " + String.join(", ", sets) + ".");
        }
        return benchmark.train(name);
    }
}
