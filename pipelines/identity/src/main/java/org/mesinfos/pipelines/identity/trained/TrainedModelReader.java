package org.mesinfos.pipelines.identity.trained;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlText;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.trained.SignificantDigits;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.linkage.trained.TrainingStatistics;

/**
 * Reader that validates a whole model file. It parses the file as YAML, a superset of JSON, because that parser reports
 * locations. There are no defaults for missing keys.
 */
final class TrainedModelReader {

    private static final double SUM_TOLERANCE = 0.01;
    private static final double WEIGHT_TOLERANCE = 0.06;
    private static final long MAX_COMPONENT_SIZE = 300;

    private TrainedModelReader() {}

    static TrainedModel read(String name, String text) {
        Problems problems = new Problems(name);
        Optional<YamlMap> root = YamlText.read(text, problems);
        if (root.isEmpty() && problems.isEmpty()) {
            throw new InvalidModelException(name + " is empty, expected a model: mesinfos identity train makes one");
        }
        Optional<TrainedModel> trained = root.flatMap(TrainedModelReader::model);
        if (!problems.isEmpty()) {
            throw new InvalidModelException(String.join(System.lineSeparator(), problems.messages()));
        }
        return trained.orElseThrow();
    }

    private static Optional<TrainedModel> model(YamlMap root) {
        String format = root.requiredText("format");
        int version = (int) wholeNumber(root, "version");
        if (!format.equals(TrainedModelFile.FORMAT)) {
            root.problem("format", "\"format\" is \"" + format + "\", expected " + TrainedModelFile.FORMAT);
            return Optional.empty();
        }
        if (version < TrainedModelFile.OLDEST_VERSION || version > TrainedModelFile.VERSION) {
            root.problem(
                    "version",
                    "the model is of version " + version + ", this program reads versions "
                            + TrainedModelFile.OLDEST_VERSION + " to " + TrainedModelFile.VERSION
                            + ": train the model again, or run the version that wrote it or a newer one");
            return Optional.empty();
        }
        boolean byColumn = version > TrainedModelFile.OLDEST_VERSION;
        YamlMap trainingCounts = required(root, byColumn ? "trained-on" : "learnt-from");
        TrainingStatistics experience = new TrainingStatistics(
                wholeNumber(trainingCounts, "records"),
                wholeNumber(trainingCounts, "candidate-pairs"),
                wholeNumber(trainingCounts, "compared-pairs"),
                wholeNumber(trainingCounts, "random-pairs"));
        trainingCounts.rejectUnknownKeys();
        YamlMap shares = required(root, "share-of-all-pairs");
        double same = probability(shares, "same");
        double household = probability(shares, "household");
        shares.rejectUnknownKeys();
        ClusteringParameters rules = rules(required(root, "rules"), byColumn);
        Map<ValueKind, Double> coincidence = coincidence(required(root, "coincidence"));
        double[][] mProbabilities = new double[ComparisonField.COUNT][];
        double[][] uProbabilities = new double[ComparisonField.COUNT][];
        YamlMap fields = required(root, "fields");
        for (ComparisonField field : ComparisonField.values()) {
            levels(required(fields, field.label()), field, mProbabilities, uProbabilities);
        }
        fields.rejectUnknownKeys();
        root.rejectUnknownKeys();
        if (!byColumn) {
            coincidence.put(ValueKind.GIVEN, exactShare(uProbabilities, ComparisonField.GIVEN_NAME));
            coincidence.put(ValueKind.FAMILY, exactShare(uProbabilities, ComparisonField.FAMILY_NAME));
        }
        return Optional.of(new TrainedModel(
                new LinkageModel(mProbabilities, uProbabilities, same, household), coincidence, rules, experience));
    }

    /** @param stated whether the rules state a policy on contradictions, which otherwise are barred */
    private static ClusteringParameters rules(YamlMap map, boolean stated) {
        long largest = wholeNumber(map, "largest");
        if (largest < 2 || largest > MAX_COMPONENT_SIZE) {
            map.problem("largest", "\"largest\" is " + largest + ", expected 2 to " + MAX_COMPONENT_SIZE);
        }
        ClusteringParameters rules = ClusteringParameters.builder()
                .edgeThreshold(number(map, "edge", -20, 50))
                .linkThreshold(number(map, "link", 0, 50))
                .sizePenalty(number(map, "larger", 0, 10))
                .ambiguityMargin(number(map, "margin", 0, 50))
                .reviewThreshold(number(map, "review", -20, 50))
                .maxComponentSize((int) largest)
                .singletonShare(number(map, "alone", 0, 1))
                .contradictions(stated ? contradictions(map) : ContradictionPolicy.BAR)
                .build();
        map.rejectUnknownKeys();
        return rules;
    }

    /** Returns the probability that two random records have the same name in a field. */
    private static double exactShare(double[][] uProbabilities, ComparisonField field) {
        return uProbabilities[field.index()][field.levelIndex("exact")];
    }

    private static ContradictionPolicy contradictions(YamlMap map) {
        String text = map.requiredText("contradictions");
        for (ContradictionPolicy policy : ContradictionPolicy.values()) {
            if (policy.label().equals(text)) {
                return policy;
            }
        }
        map.problem("contradictions", "\"contradictions\" is \"" + text + "\", expected bar or weigh");
        return ContradictionPolicy.BAR;
    }

    private static Map<ValueKind, Double> coincidence(YamlMap map) {
        Map<ValueKind, Double> coincidence = new EnumMap<>(ValueKind.class);
        for (ValueKind kind : TrainedModel.TRAINED_KINDS) {
            coincidence.put(kind, number(map, TrainedModelFile.label(kind), 0, 1));
        }
        map.rejectUnknownKeys();
        return coincidence;
    }

    private static void levels(
            YamlMap map, ComparisonField field, double[][] mProbabilities, double[][] uProbabilities) {
        int levels = field.levels().size();
        mProbabilities[field.index()] = new double[levels];
        uProbabilities[field.index()] = new double[levels];
        double mSum = 0;
        double uSum = 0;
        for (int level = 1; level < levels; level++) {
            YamlMap numbers = required(map, field.levels().get(level).name());
            double m = probability(numbers, "same");
            double u = probability(numbers, "strangers");
            double bits = number(numbers, "bits", -100, 100);
            double expected = Math.log(m / u) / Math.log(2);
            if (Math.abs(bits - expected) > WEIGHT_TOLERANCE) {
                numbers.problem(
                        "bits",
                        "\"bits\" is " + bits + ", expected " + SignificantDigits.roundToTenths(expected)
                                + ", log2 of \"same\" divided by \"strangers\"");
            }
            numbers.rejectUnknownKeys();
            mProbabilities[field.index()][level] = m;
            uProbabilities[field.index()][level] = u;
            mSum += m;
            uSum += u;
        }
        if (Math.abs(mSum - 1) > SUM_TOLERANCE || Math.abs(uSum - 1) > SUM_TOLERANCE) {
            map.problems().add(map.location(), "the shares of \"" + field.label() + "\" do not add up to 1");
        }
        map.rejectUnknownKeys();
    }

    /** Returns a nested mapping. If it is missing, reports this and returns an empty one. */
    private static YamlMap required(YamlMap map, String key) {
        Optional<YamlMap> nested = map.map(key);
        if (nested.isEmpty()) {
            map.problems().add(map.location(), "\"" + key + "\" is missing, expected a mapping");
        }
        return nested.orElseGet(() -> YamlText.read("{}", new Problems(key)).orElseThrow());
    }

    private static double probability(YamlMap map, String key) {
        double share = number(map, key, 0, 1);
        if (share == 0) {
            map.problem(key, "\"" + key + "\" is 0, expected more");
        }
        return share;
    }

    private static long wholeNumber(YamlMap map, String key) {
        return (long) number(map, key, 0, Long.MAX_VALUE / 2.0);
    }

    private static double number(YamlMap map, String key, double min, double max) {
        if (!map.has(key)) {
            map.problems().add(map.location(), "\"" + key + "\" is missing");
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
