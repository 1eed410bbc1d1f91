package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mesinfos.linkage.learnt.LearntModel;
import org.mesinfos.pipelines.identity.learnt.LearntModelFile;
import org.mesinfos.pipelines.settings.Linking;

/** Reads linkage models by the names that an operator uses: a file, or {@link Linking#INVENTED_PEOPLE}. Stateless. */
public final class NamedModel {

    private static final String RESOURCE = Linking.INVENTED_PEOPLE + ".json";

    private NamedModel() {}

    /**
     * Reads a model.
     *
     * @throws IOException if the file does not exist or is not a valid model
     */
    public static LearntModel read(Path name) throws IOException {
        return name.equals(Linking.INVENTED_PEOPLE)
                ? LearntModelFile.read("The model of invented people", inventedPeople())
                : LearntModelFile.read(name);
    }

    /** Returns the text of a model, in the form in which stores contain it. */
    static String text(Path name) throws IOException {
        return name.equals(Linking.INVENTED_PEOPLE)
                ? inventedPeople()
                : new String(LearntModelFile.write(LearntModelFile.read(name)), StandardCharsets.UTF_8);
    }

    private static String inventedPeople() throws IOException {
        try (InputStream model = NamedModel.class.getResourceAsStream(RESOURCE)) {
            if (model == null) {
                throw new IOException("The program was built without the model invented-people");
            }
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
