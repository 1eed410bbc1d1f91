package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mesinfos.linkage.learnt.LearntModel;
import org.mesinfos.pipelines.identity.learnt.LearntModelFile;
import org.mesinfos.pipelines.settings.Linking;

/** A linkage model as an operator names it: a file, or {@link Linking#INVENTED_PEOPLE}. Stateless. */
public final class NamedModel {

    private static final String RESOURCE = Linking.INVENTED_PEOPLE + ".json";

    private NamedModel() {}

    /**
     * Reads a model.
     *
     * @throws IOException when there is none of that name, or its file is no model
     */
    public static LearntModel read(Path name) throws IOException {
        return name.equals(Linking.INVENTED_PEOPLE)
                ? LearntModelFile.read("The model of invented people", inventedPeople())
                : LearntModelFile.read(name);
    }

    /** The same as text, as it is kept in stores. */
    static String text(Path name) throws IOException {
        return name.equals(Linking.INVENTED_PEOPLE)
                ? inventedPeople()
                : new String(LearntModelFile.write(LearntModelFile.read(name)), StandardCharsets.UTF_8);
    }

    private static String inventedPeople() throws IOException {
        try (InputStream model = NamedModel.class.getResourceAsStream(RESOURCE)) {
            if (model == null) {
                throw new IOException("The program was built without the model of invented people");
            }
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
