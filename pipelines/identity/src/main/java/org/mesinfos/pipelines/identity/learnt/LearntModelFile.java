package org.mesinfos.pipelines.identity.learnt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mesinfos.linkage.clustering.ClusteringRules;
import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.features.PersonTable.Kind;
import org.mesinfos.linkage.learnt.Digits;
import org.mesinfos.linkage.learnt.LearntModel;
import org.mesinfos.linkage.model.LinkageModel;

/** Codec for model files: human-readable JSON. Equal models give equal bytes. */
public final class LearntModelFile {

    static final String FORMAT = "mesinfos-linkage-model";

    /**
     * Version of the format. Must be increased when older programs would misread a file or link differently with it,
     * also when fields, comparison levels or household m-probabilities change.
     */
    static final int VERSION = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private LearntModelFile() {}

    /** Encodes a model. */
    public static byte[] write(LearntModel trained) {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
        root.putObject("learnt-from")
                .put("records", trained.experience().records())
                .put("candidate-pairs", trained.experience().candidatePairs())
                .put("compared-pairs", trained.experience().comparedPairs())
                .put("random-pairs", trained.experience().randomPairs());
        root.putObject("share-of-all-pairs")
                .put("same", trained.model().samePrior())
                .put("household", trained.model().householdPrior());
        rules(root.putObject("rules"), trained.rules());
        ObjectNode coincidence = root.putObject("coincidence");
        for (Kind kind : Kind.values()) {
            coincidence.put(label(kind), trained.coincidence().getOrDefault(kind, 0.0));
        }
        ObjectNode fields = root.putObject("fields");
        for (Field field : Field.values()) {
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
     * @throws InvalidModelException if the content is invalid; the message names every fault and its location
     */
    public static LearntModel read(Path file) throws InvalidModelException {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (InvalidModelException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidModelException(
                    "The model " + file + " cannot be read as UTF-8 text. mesinfos identity train makes one.", e);
        }
    }

    /**
     * Parses the text of a model file.
     *
     * @param name name of the file in messages
     */
    public static LearntModel read(String name, String text) throws InvalidModelException {
        return LearntModelReader.read(name, text);
    }

    static String label(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void rules(ObjectNode node, ClusteringRules rules) {
        node.put("edge", rules.edge())
                .put("link", rules.link())
                .put("larger", rules.larger())
                .put("margin", rules.margin())
                .put("review", rules.review())
                .put("largest", rules.largest())
                .put("alone", rules.alone());
    }

    private static void levels(ObjectNode node, Field field, LinkageModel model) {
        for (int level = 1; level < field.levels().size(); level++) {
            node.putObject(field.levels().get(level).name())
                    .put("same", model.same()[field.place()][level])
                    .put("strangers", model.strangers()[field.place()][level])
                    .put("bits", Digits.tenths(model.bits(field.place(), level)));
        }
    }

    private static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
