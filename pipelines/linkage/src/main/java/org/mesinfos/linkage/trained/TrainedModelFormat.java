package org.mesinfos.linkage.trained;

import java.io.IOException;
import java.util.ServiceLoader;

/**
 * Format of model files. This library depends on the JDK only, so the format, which needs a parser, is a service of
 * another module. Implementations are stateless.
 */
public interface TrainedModelFormat {

    /**
     * Parses the text of a model file.
     *
     * @param name name of the file in messages
     * @throws IOException if the text is not a valid model; the message names every fault and its location
     */
    TrainedModel parse(String name, String text) throws IOException;

    /** Returns the model that ships with the program. */
    TrainedModel builtIn() throws IOException;

    /**
     * Returns the format on the class path.
     *
     * @throws IOException if there is none
     */
    static TrainedModelFormat installed() throws IOException {
        return ServiceLoader.load(TrainedModelFormat.class)
                .findFirst()
                .orElseThrow(
                        () -> new IOException("Model files are read by mesinfos-identity, which is not on the class"
                                + " path. Add it to the dependencies."));
    }
}
