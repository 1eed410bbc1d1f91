package org.mesinfos.pipelines.identity.benchmark;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlText;
import org.mesinfos.pipelines.identity.benchmark.LabelledSet.FileFormat;
import org.mesinfos.pipelines.identity.benchmark.LabelledSet.Repetition;
import org.mesinfos.pipelines.identity.benchmark.LabelledSet.TruthLabels;
import org.mesinfos.pipelines.identity.benchmark.LabelledSet.ValueConventions;

/** Reader of the YAML file that describes labelled sets and the roles of their columns. */
public final class LabelledSetsReader {

    /** Default name of the file, in the folder of the sets. */
    public static final String FILE_NAME = "linkage.yaml";

    /** Common notations of missing values, used unless the description specifies others. */
    private static final Set<String> MISSING =
            Set.of("NA", "N/A", "n/a", "<NA>", "NaN", "nan", "NULL", "null", "None", "\\N");

    private static final String AGES_KEY = "ages-stated-in";

    /** Name of {@link #AGES_KEY} in the first releases, still accepted. */
    private static final String EARLIER_AGES_KEY = "ages-told-in";

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private LabelledSetsReader() {}

    /**
     * Reads the file.
     *
     * @throws InvalidLabelledSetException if the file is invalid; the message names every fault and its location
     */
    static List<LabelledSet> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new InvalidLabelledSetException("The description " + file + " cannot be read as UTF-8 text.", e);
        }
        Problems problems = new Problems(file.toString());
        List<LabelledSet> sets = new ArrayList<>();
        YamlText.read(text, problems).ifPresent(root -> {
            root.maps("sets").forEach(entry -> sets.add(set(entry)));
            root.rejectUnknownKeys();
        });
        if (!problems.isEmpty()) {
            throw new InvalidLabelledSetException(String.join(System.lineSeparator(), problems.messages()));
        }
        if (sets.isEmpty()) {
            throw new InvalidLabelledSetException(file + ": found no sets, expected a list \"sets\"");
        }
        return sets;
    }

    private static LabelledSet set(YamlMap entry) {
        List<String> files = entry.texts("files");
        String name = entry.text("name").orElse(files.isEmpty() ? "" : files.get(0));
        if (files.isEmpty()) {
            entry.problem("files", "\"files\" is missing: one file or a list");
        }
        LabelledSet set = new LabelledSet(
                name,
                files,
                new FileFormat(separator(entry), charset(entry)),
                entry.choice("repetition", Repetition.ANY),
                truth(entry),
                values(entry, files.size()),
                columns(entry));
        entry.rejectUnknownKeys();
        return set;
    }

    private static char separator(YamlMap entry) {
        String separator = entry.text("separator").orElse(",");
        if (separator.length() != 1) {
            entry.problem("separator", "\"separator\" is \"" + separator + "\", expected one character");
        }
        return separator.isEmpty() ? ',' : separator.charAt(0);
    }

    private static Charset charset(YamlMap entry) {
        Optional<String> name = entry.text("charset");
        try {
            return name.map(Charset::forName).orElse(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            entry.problem("charset", "\"charset\" is \"" + name.orElse("") + "\", expected a name such as UTF-8");
            return StandardCharsets.UTF_8;
        }
    }

    private static TruthLabels truth(YamlMap entry) {
        TruthLabels truth = new TruthLabels(
                entry.texts("truth"), entry.pattern("truth-pattern"), entry.text("id"), entry.text("matches"));
        if (truth.id().isPresent() != truth.matches().isPresent()) {
            entry.problem("matches", "\"id\" and \"matches\" require each other");
        }
        if (truth.id().isPresent() && !truth.columns().isEmpty()) {
            entry.problem("truth", "\"truth\" and \"matches\" exclude each other");
        }
        return truth;
    }

    private static ValueConventions values(YamlMap entry, int files) {
        List<Integer> ages = new ArrayList<>();
        String key = entry.has(EARLIER_AGES_KEY) ? EARLIER_AGES_KEY : AGES_KEY;
        for (String year : entry.texts(key)) {
            if (YEAR.matcher(year).matches()) {
                ages.add(Integer.parseInt(year));
            } else {
                entry.problem(key, "\"" + key + "\" is \"" + year + "\", expected a year");
            }
        }
        if (ages.size() > 1 && ages.size() != files) {
            entry.problem(key, "\"" + key + "\" has " + ages.size() + " years for " + files + " files");
        }
        Set<String> missing = entry.has("missing") ? Set.copyOf(entry.texts("missing")) : MISSING;
        return new ValueConventions(missing, entry.choice("dates", BirthDateNormaliser.DatePartOrder.AS_WRITTEN), ages);
    }

    private static Map<String, ColumnRole> columns(YamlMap entry) {
        Map<String, ColumnRole> roles = new LinkedHashMap<>();
        entry.pairs("columns")
                .forEach((column, label) -> ColumnRole.of(label)
                        .ifPresentOrElse(
                                role -> roles.put(column, role),
                                () -> entry.problem(
                                        "columns",
                                        "column \"" + column + "\" is \"" + label + "\", expected one of "
                                                + String.join(", ", ColumnRole.labels()))));
        if (roles.isEmpty()) {
            entry.problem("columns", "\"columns\" is empty, expected at least one column");
        }
        return roles;
    }
}
