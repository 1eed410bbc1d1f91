package org.mesinfos.samples;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mesinfos.samples.lookalike.LookalikeFile;
import org.mesinfos.samples.person.Organisation;
import org.mesinfos.samples.truth.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code generate}. */
@Command(
        name = "generate",
        description = "Invents people and writes what organisations deliver about them, with the truth beside it.",
        mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, description = "Folder to write to; made when missing.")
    private Path out;

    @Option(names = "--persons", defaultValue = "40", description = "How many people (default: ${DEFAULT-VALUE}).")
    private int persons;

    @Option(names = "--months", defaultValue = "3", description = "How many months (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(
            names = "--seed",
            defaultValue = "2024",
            description = "Another seed, other people (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--organisations",
            split = ",",
            description = "Only what these organisations deliver, separated by commas (default: all).")
    private List<String> organisations = List.of();

    @Option(
            names = "--bank-rows",
            description = "For load: nothing but one bank account for each person, with so many operations on it.")
    private Integer bankRows;

    @Option(
            names = "--people-only",
            description =
                    "Only people who are easily taken for each other, one row for each organisation that knows them,"
                            + " with the truth: for mesinfos identity benchmark.")
    private boolean peopleOnly;

    @Override
    public Integer call() throws Exception {
        checkSizes();
        checkFolder();
        if (peopleOnly) {
            report(new LookalikeFile(seed, persons).writeTo(out) + " rows");
        } else if (bankRows == null) {
            Population population = Population.of(seed, persons, months).deliveredBy(chosen());
            Summary summary = new SampleFolder(out).write(population);
            report(summary.store().kept() + " records in " + summary.files().size() + " files");
        } else {
            long bytes = new BankLoad(seed, persons, bankRows).writeTo(out);
            report((long) persons * bankRows + " rows, " + bytes + " bytes");
        }
        return 0;
    }

    private void checkSizes() {
        if (persons < 1 || persons > 500_000) {
            throw new ParameterException(spec.commandLine(), "--persons: from 1 to 500000 is possible, not " + persons);
        }
        if (months < 1 || (bankRows != null && bankRows < 1)) {
            throw new ParameterException(spec.commandLine(), "--months and --bank-rows: at least 1 is possible");
        }
    }

    /** Files of another population in between would make the truth untrue. */
    private void checkFolder() {
        for (String name : List.of("inbox", "truth", "people.csv")) {
            if (Files.exists(out.resolve(name))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--out: " + out.resolve(name) + " exists already; remove it or name another folder");
            }
        }
    }

    private Set<Organisation> chosen() {
        Set<Organisation> chosen = EnumSet.noneOf(Organisation.class);
        for (String id : organisations) {
            chosen.add(Organisation.ofId(id)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "--organisations: " + id + " is none of " + Organisation.ids())));
        }
        return chosen.isEmpty() ? EnumSet.allOf(Organisation.class) : chosen;
    }

    private void report(String what) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(persons + " people, " + what + ", in " + out);
        writer.flush();
    }
}
