package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mesinfos.linkage.learnt.TrainedModel;
import org.mesinfos.pipelines.identity.learnt.TrainedModelFile;
import org.mesinfos.pipelines.settings.LinkingSettings;

/** Reads linkage models by the names that an operator uses: a file, or {@link LinkingSettings#BUILT_IN_MODEL}. Stateless. */
public final class LinkageModelReader {

    private static final String RESOURCE = LinkingSettings.BUILT_IN_MODEL + ".json";

    private LinkageModelReader() {}

    /**
     * Reads a model.
     *
     * @throws IOException if the file does not exist or is not a valid model
     */
    public static TrainedModel read(Path name) throws IOException {
        return name.equals(LinkingSettings.BUILT_IN_MODEL)
                ? TrainedModelFile.read("The model of invented people", inventedPeople())
                : TrainedModelFile.read(name);
    }

    /** Returns the text of a model, in the form in which stores contain it. */
    static String text(Path name) throws IOException {
        return name.equals(LinkingSettings.BUILT_IN_MODEL)
                ? inventedPeople()
                : new String(TrainedModelFile.write(TrainedModelFile.read(name)), StandardCharsets.UTF_8);
    }

    private static String inventedPeople() throws IOException {
        try (InputStream model = LinkageModelReader.class.getResourceAsStream(RESOURCE)) {
            if (model == null) {
                throw new IOException("The program was built without the model invented-people");
            }
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
