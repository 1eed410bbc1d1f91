package org.mesinfos.pipelines.identity.trained;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.trained.ModelPlausibility;
import org.mesinfos.linkage.trained.SignificantDigits;
import org.mesinfos.linkage.trained.TrainedModel;

/** Codec for model files: human-readable JSON. Equal models give equal bytes. */
public final class TrainedModelFile {

    static final String FORMAT = "mesinfos-linkage-model";

    /**
     * Version of the format. Must be increased when older programs would misread a file or link differently with it,
     * also when fields, comparison levels or household m-probabilities change.
     */
    static final int VERSION = 4;

    /** Oldest version that can be read. In version 3, all names had one coincidence, and contradictions are barred. */
    static final int OLDEST_VERSION = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private TrainedModelFile() {}

    /** Encodes a model. */
    public static byte[] write(TrainedModel trained) {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
        root.putObject("trained-on")
                .put("records", trained.trainingStatistics().records())
                .put("candidate-pairs", trained.trainingStatistics().candidatePairs())
                .put("compared-pairs", trained.trainingStatistics().comparedPairs())
                .put("random-pairs", trained.trainingStatistics().randomPairs());
        root.putObject("share-of-all-pairs")
                .put("same", trained.model().prior())
                .put("household", trained.model().householdPrior());
        rules(root.putObject("rules"), trained.clusteringParameters());
        ObjectNode coincidence = root.putObject("coincidence");
        for (ValueKind kind : TrainedModel.TRAINED_KINDS) {
            coincidence.put(label(kind), trained.collisionProbabilities().getOrDefault(kind, 0.0));
        }
        ObjectNode fields = root.putObject("fields");
        for (ComparisonField field : ComparisonField.values()) {
            levels(fields.putObject(field.label()), field, trained.model());
        }
        try {
            return (JSON.writer(printer()).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Writing JSON to memory failed", impossible);
        }
    }

    /**
     * Reads a model file.
     *
     * @throws InvalidModelException if the content is invalid; the message names every fault and its location. Also if
     *     the model is implausible or was trained on too few records
     */
    public static TrainedModel read(Path file) {
        try {
            TrainedModel trained = read(file.toString(), Files.readString(file));
            List<String> problems = ModelPlausibility.problems(trained);
            if (!problems.isEmpty()) {
                throw new InvalidModelException("The model " + file + " is not used, because "
                        + String.join(", and ", problems) + ". Train a model on more records, or use invented-people.");
            }
            return trained;
        } catch (IOException e) {
            throw new InvalidModelException(
                    "The model " + file + " cannot be read as UTF-8 text. mesinfos identity train makes one;"
                            + " invented-people is the name of the built-in model.",
                    e);
        }
    }

    /**
     * Parses the text of a model file.
     *
     * @param name name of the file in messages
     */
    public static TrainedModel read(String name, String text) {
        return TrainedModelReader.read(name, text);
    }

    static String label(ValueKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void rules(ObjectNode node, ClusteringParameters rules) {
        node.put("edge", rules.edgeThreshold())
                .put("link", rules.linkThreshold())
                .put("larger", rules.sizePenalty())
                .put("margin", rules.ambiguityMargin())
                .put("review", rules.reviewThreshold())
                .put("largest", rules.maxComponentSize())
                .put("alone", rules.singletonShare())
                .put("contradictions", rules.contradictions().label());
    }

    private static void levels(ObjectNode node, ComparisonField field, LinkageModel model) {
        for (int level = 1; level < field.levels().size(); level++) {
            node.putObject(field.levels().get(level).name())
                    .put("same", model.mProbabilities()[field.index()][level])
                    .put("strangers", model.uProbabilities()[field.index()][level])
                    .put(
                            "bits",
                            SignificantDigits.roundToTenths(Math.log(model.mProbabilities()[field.index()][level]
                                            / model.uProbabilities()[field.index()][level])
                                    / Math.log(2)));
        }
    }

    private static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
