package org.mesinfos.pipelines.identity.trained;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.mesinfos.linkage.trained.TrainedModel;

/** The model {@code invented-people}, which ships with the program. Stateless. */
public final class BuiltInModel {

    private static final String RESOURCE = "invented-people.json";

    private BuiltInModel() {}

    /** Parses the model. */
    public static TrainedModel read() throws IOException {
        return TrainedModelFile.read("The model of invented people", text());
    }

    /** Returns the text of the model file. */
    public static String text() throws IOException {
        try (InputStream model = BuiltInModel.class.getResourceAsStream(RESOURCE)) {
            if (model == null) {
                throw new IOException("The program was built without the model invented-people");
            }
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
