package org.mesinfos.samples;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.samples.layout.DrawnLayouts;
import org.mesinfos.samples.lookalike.LookalikeFile;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code generate}. */
@Command(
        name = "generate",
        description = "Generates people, the deliveries of organisations about them, and the expected results.",
        mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {

    private static final int MAX_LAYOUTS = 10_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Output folder; created if absent.")
    private Path out;

    @Option(
            names = "--persons",
            paramLabel = "N",
            defaultValue = "40",
            description = "Number of people (default: ${DEFAULT-VALUE}).")
    private int persons;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "3",
            description = "Number of months (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2024",
            description = "Seed of the generator (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--organisations",
            paramLabel = "ORGANISATION",
            split = ",",
            description = "Generate only these organisations, separated by commas (default: all).")
    private List<String> organisations = List.of();

    @Option(
            names = "--bank-rows",
            paramLabel = "N",
            description = "Load test: only one bank account per person, with this number of transactions.")
    private @Nullable Integer bankRows;

    @Option(
            names = "--people-only",
            description = "Only people who are hard to distinguish, one row per organisation that knows them,"
                    + " with the expected links: for mesinfos identity benchmark.")
    private boolean peopleOnly;

    @Option(
            names = "--layouts",
            paramLabel = "N",
            description = "Only exports of this number of invented banks, each in a layout drawn at random, and half as"
                    + " many statements in PDF, with the expected transactions: for mesinfos grade.")
    private @Nullable Integer layouts;

    @Override
    public Integer call() throws Exception {
        checkSizes();
        checkFolder();
        if (layouts != null) {
            int files = new DrawnLayouts(seed, layouts, layouts / 2).writeTo(out);
            print(files + " files in " + out);
        } else if (peopleOnly) {
            report(new LookalikeFile(seed, persons).writeTo(out) + " rows");
        } else if (bankRows == null) {
            Population population = Population.of(seed, persons, months).deliveredBy(chosen());
            Summary summary = new SampleFolder(out).write(population);
            report(summary.store().kept() + " records in " + summary.files().size() + " files");
        } else {
            long bytes = new BankLoadGenerator(seed, persons, bankRows).writeTo(out);
            report((long) persons * bankRows + " rows, " + bytes + " bytes");
        }
        return 0;
    }

    private void checkSizes() {
        if (layouts != null && (layouts < 1 || layouts > MAX_LAYOUTS)) {
            throw new ParameterException(
                    spec.commandLine(), "--layouts: must be from 1 to " + MAX_LAYOUTS + ", not " + layouts);
        }
        if (persons < 1 || persons > 500_000) {
            throw new ParameterException(spec.commandLine(), "--persons: must be from 1 to 500000, not " + persons);
        }
        if (months < 1 || (bankRows != null && bankRows < 1)) {
            throw new ParameterException(spec.commandLine(), "--months and --bank-rows: must be at least 1");
        }
    }

    /** Rejects a folder with files of another population, which would contradict the expected results. */
    private void checkFolder() {
        for (String name : List.of("inbox", "truth", "people.csv", "index.tsv")) {
            if (Files.exists(out.resolve(name))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--out: " + out.resolve(name) + " already exists; remove it or choose another folder");
            }
        }
    }

    private Set<SampleOrganisation> chosen() {
        Set<SampleOrganisation> chosen = EnumSet.noneOf(SampleOrganisation.class);
        for (String id : organisations) {
            chosen.add(SampleOrganisation.ofId(id)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--organisations: " + id + " is not one of " + SampleOrganisation.ids())));
        }
        return chosen.isEmpty() ? EnumSet.allOf(SampleOrganisation.class) : chosen;
    }

    private void report(String what) {
        print(persons + " people, " + what + ", in " + out);
    }

    private void print(String line) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }
}
