package org.mesinfos.pipelines.identity.trained;

import com.google.auto.service.AutoService;
import java.io.IOException;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.linkage.trained.TrainedModelFormat;

/** The format of {@link TrainedModelFile}, as a service for users of the linkage library. */
@AutoService(TrainedModelFormat.class)
public final class JsonModelFormat implements TrainedModelFormat {

    @Override
    public TrainedModel parse(String name, String text) throws IOException {
        try {
            return TrainedModelFile.read(name, text);
        } catch (InvalidModelException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public TrainedModel builtIn() throws IOException {
        return BuiltInModel.read();
    }
}
