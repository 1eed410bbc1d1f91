package org.mesinfos.pipelines.identity.learnt;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.mapping.Problems;
import org.mesinfos.connectors.mapping.YamlMap;
import org.mesinfos.connectors.mapping.YamlText;
import org.mesinfos.linkage.clustering.ClusteringRules;
import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.features.PersonTable.Kind;
import org.mesinfos.linkage.learnt.Digits;
import org.mesinfos.linkage.learnt.Experience;
import org.mesinfos.linkage.learnt.LearntModel;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * Reader that validates a whole model file. It parses the file as YAML, a superset of JSON, because that parser reports
 * locations. There are no defaults for missing keys.
 */
final class LearntModelReader {

    private static final double SUM_MAY_DIFFER = 0.01;
    private static final double BITS_MAY_DIFFER = 0.06;
    private static final long MOST_ROWS = 300;

    private LearntModelReader() {}

    static LearntModel read(String name, String text) throws InvalidModelException {
        Problems problems = new Problems(name);
        Optional<YamlMap> root = YamlText.read(text, problems);
        if (root.isEmpty() && problems.isEmpty()) {
            throw new InvalidModelException(name + " is empty, expected a model: mesinfos identity train makes one");
        }
        Optional<LearntModel> trained = root.flatMap(LearntModelReader::model);
        if (!problems.isEmpty()) {
            throw new InvalidModelException(String.join(System.lineSeparator(), problems.messages()));
        }
        return trained.orElseThrow();
    }

    private static Optional<LearntModel> model(YamlMap root) {
        String format = root.requiredText("format");
        int version = (int) whole(root, "version");
        if (!format.equals(LearntModelFile.FORMAT)) {
            root.problem("format", "\"format\" is \"" + format + "\", expected " + LearntModelFile.FORMAT);
            return Optional.empty();
        }
        if (version != LearntModelFile.VERSION) {
            root.problem(
                    "version",
                    "the model is of version " + version + ", this program reads version " + LearntModelFile.VERSION
                            + ": train the model again, or run the version that wrote it or a newer one");
            return Optional.empty();
        }
        YamlMap trainingCounts = required(root, "learnt-from");
        Experience experience = new Experience(
                whole(trainingCounts, "records"),
                whole(trainingCounts, "candidate-pairs"),
                whole(trainingCounts, "compared-pairs"),
                whole(trainingCounts, "random-pairs"));
        trainingCounts.rejectOthers();
        YamlMap shares = required(root, "share-of-all-pairs");
        double same = share(shares, "same");
        double household = share(shares, "household");
        shares.rejectOthers();
        ClusteringRules rules = rules(required(root, "rules"));
        Map<Kind, Double> coincidence = coincidence(required(root, "coincidence"));
        double[][] mProbabilities = new double[Field.COUNT][];
        double[][] uProbabilities = new double[Field.COUNT][];
        YamlMap fields = required(root, "fields");
        for (Field field : Field.values()) {
            levels(required(fields, field.label()), field, mProbabilities, uProbabilities);
        }
        fields.rejectOthers();
        root.rejectOthers();
        return Optional.of(
                new LearntModel(
                        new LinkageModel(mProbabilities, uProbabilities, same, household),
                        coincidence,
                        rules,
                        experience));
    }

    private static ClusteringRules rules(YamlMap map) {
        long largest = whole(map, "largest");
        if (largest < 2 || largest > MOST_ROWS) {
            map.problem("largest", "\"largest\" is " + largest + ", expected 2 to " + MOST_ROWS);
        }
        ClusteringRules rules = new ClusteringRules(
                number(map, "edge", -20, 50),
                number(map, "link", 0, 50),
                number(map, "larger", 0, 10),
                number(map, "margin", 0, 50),
                number(map, "review", -20, 50),
                (int) largest,
                number(map, "alone", 0, 1));
        map.rejectOthers();
        return rules;
    }

    private static Map<Kind, Double> coincidence(YamlMap map) {
        Map<Kind, Double> coincidence = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            coincidence.put(kind, number(map, LearntModelFile.label(kind), 0, 1));
        }
        map.rejectOthers();
        return coincidence;
    }

    private static void levels(YamlMap map, Field field, double[][] mProbabilities, double[][] uProbabilities) {
        int levels = field.levels().size();
        mProbabilities[field.place()] = new double[levels];
        uProbabilities[field.place()] = new double[levels];
        double mSum = 0;
        double uSum = 0;
        for (int level = 1; level < levels; level++) {
            YamlMap numbers = required(map, field.levels().get(level).name());
            double m = share(numbers, "same");
            double u = share(numbers, "strangers");
            double bits = number(numbers, "bits", -100, 100);
            double expected = Math.log(m / u) / Math.log(2);
            if (Math.abs(bits - expected) > BITS_MAY_DIFFER) {
                numbers.problem(
                        "bits",
                        "\"bits\" is " + bits + ", expected " + Digits.tenths(expected)
                                + ", log2 of \"same\" divided by \"strangers\"");
            }
            numbers.rejectOthers();
            mProbabilities[field.place()][level] = m;
            uProbabilities[field.place()][level] = u;
            mSum += m;
            uSum += u;
        }
        if (Math.abs(mSum - 1) > SUM_MAY_DIFFER || Math.abs(uSum - 1) > SUM_MAY_DIFFER) {
            map.problems().add(map.place(), "the shares of \"" + field.label() + "\" do not add up to 1");
        }
        map.rejectOthers();
    }

    /** Returns a nested mapping. If it is missing, reports this and returns an empty one. */
    private static YamlMap required(YamlMap map, String key) {
        Optional<YamlMap> nested = map.map(key);
        if (nested.isEmpty()) {
            map.problems().add(map.place(), "\"" + key + "\" is missing, expected a mapping");
        }
        return nested.orElseGet(() -> YamlText.read("{}", new Problems(key)).orElseThrow());
    }

    private static double share(YamlMap map, String key) {
        double share = number(map, key, 0, 1);
        if (share == 0) {
            map.problem(key, "\"" + key + "\" is 0, expected more");
        }
        return share;
    }

    private static long whole(YamlMap map, String key) {
        return (long) number(map, key, 0, Long.MAX_VALUE / 2.0);
    }

    private static double number(YamlMap map, String key, double min, double max) {
        if (!map.has(key)) {
            map.problems().add(map.place(), "\"" + key + "\" is missing");
            return min;
        }
        String text = map.text(key).orElse("");
        try {
            double number = Double.parseDouble(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, like a number out of range.
        }
        map.problem(key, "\"" + key + "\" is \"" + text + "\", expected a number from " + min + " to " + max);
        return min;
    }
}
