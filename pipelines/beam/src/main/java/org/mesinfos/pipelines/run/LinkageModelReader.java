package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.identity.trained.BuiltInModel;
import org.mesinfos.pipelines.identity.trained.TrainedModelFile;
import org.mesinfos.pipelines.settings.LinkingSettings;

/**
 * Reader of linkage models by the names that an operator uses: a file, or {@link LinkingSettings#BUILT_IN_MODEL}.
 * Stateless.
 */
public final class LinkageModelReader {

    private LinkageModelReader() {}

    /**
     * Reads a model.
     *
     * @throws IOException if the file does not exist or is not a valid model
     */
    public static TrainedModel read(Path name) throws IOException {
        return name.equals(LinkingSettings.BUILT_IN_MODEL) ? BuiltInModel.read() : TrainedModelFile.read(name);
    }

    /** Returns the text of a model, in the form in which stores contain it. */
    static String text(Path name) throws IOException {
        return name.equals(LinkingSettings.BUILT_IN_MODEL)
                ? BuiltInModel.text()
                : new String(TrainedModelFile.write(TrainedModelFile.read(name)), StandardCharsets.UTF_8);
    }
}
