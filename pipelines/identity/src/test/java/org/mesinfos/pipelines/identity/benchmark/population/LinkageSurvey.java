package org.mesinfos.pipelines.identity.benchmark.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.identity.benchmark.Benchmark;
import org.mesinfos.pipelines.identity.benchmark.BenchmarkResult;
import org.mesinfos.pipelines.identity.benchmark.RuleCount;
import org.mesinfos.pipelines.identity.trained.BuiltInModel;

/**
 * Measurement of labelled sets with one configuration. Sets of customers are linked by the model that ships with the
 * program too.
 */
final class LinkageSurvey {

    private static final String TABLE_HEAD =
            "| Set, model | Records | Wrong pairs | Predicted (95 %) | Holds | Precision |"
                    + " Recall |\n| --- | ---: | ---: | ---: | --- | ---: | ---: |\n";

    private final Path folder;
    private final List<SurveyRow> rows = new ArrayList<>();

    /** @param folder folder for the invented sets; existing ones are used again */
    LinkageSurvey(Path folder) {
        this.folder = folder;
    }

    /**
     * Measures sets and writes {@code table.md} and {@code predicted.svg} to the folder.
     *
     * @param arguments folder; seed; pattern of the names of invented sets; factor of their sizes; then, optionally,
     *     folder and description of other labelled sets
     */
    public static void main(String[] arguments) throws Exception {
        LinkageSurvey survey = new LinkageSurvey(Path.of(arguments[0]));
        for (SurveySet set : SurveySet.values()) {
            if (set.label().matches(arguments[2])) {
                int people = (int) (set.persons() * Double.parseDouble(arguments[3]));
                survey.measure(set, people, Long.parseLong(arguments[1]));
            }
        }
        if (arguments.length > 4) {
            survey.measure(new Benchmark(Path.of(arguments[4]), Path.of(arguments[5])));
        }
        Files.writeString(Path.of(arguments[0], "table.md"), survey.table());
        Files.writeString(Path.of(arguments[0], "predicted.svg"), PredictionPlot.svg(survey.rows()));
        System.out.println(survey.table());
    }

    /** Measures an invented set. */
    void measure(SurveySet set, int people, long seed) throws IOException {
        Path place = folder.resolve(set.label() + "-" + people + "-" + seed);
        if (!Files.exists(place.resolve("people.csv"))) {
            set.writeTo(place, people, seed);
        }
        Benchmark benchmark = new Benchmark(place, place.resolve("linkage.yaml"));
        String name = set.label() + "_" + people;
        add(name, "trained", benchmark.run(set.label(), Optional.empty()));
        if (set.isOfCustomers()) {
            TrainedModel shipped = BuiltInModel.read();
            add(name, "shipped", benchmark.run(set.label(), Optional.of(shipped)));
        }
    }

    /** Measures other sets. */
    void measure(Benchmark others) {
        others.sets().forEach(name -> add(name, "trained", others.run(name, Optional.empty())));
    }

    private void add(String name, String model, BenchmarkResult result) {
        SurveyRow row = SurveyRow.of(name, model, result);
        rows.add(row);
        System.out.println(row.text());
    }

    List<SurveyRow> rows() {
        return List.copyOf(rows);
    }

    /** Returns the rows and the errors of the rules as Markdown tables. */
    String table() {
        StringBuilder text = new StringBuilder(TABLE_HEAD);
        Map<String, long[]> rules = new TreeMap<>();
        for (SurveyRow row : rows) {
            text.append(row.text()).append('\n');
            for (RuleCount rule : row.rules()) {
                long[] sums = rules.computeIfAbsent(rule.rule(), first -> new long[2]);
                sums[0] += rule.pairs();
                sums[1] += rule.wrong();
            }
        }
        text.append("\n| Rule | Pairs | Of two people | Share |\n| --- | ---: | ---: | ---: |\n");
        rules.forEach((rule, sums) -> text.append(String.format(
                Locale.ROOT, "| `%s` | %d | %d | %.6f |%n", rule, sums[0], sums[1], (double) sums[1] / sums[0])));
        return text.toString();
    }
}
