package org.mesinfos.pipelines.identity.learnt;

import com.google.auto.service.AutoService;
import java.io.IOException;
import org.mesinfos.linkage.learnt.TrainedModel;
import org.mesinfos.linkage.learnt.TrainedModelFormat;

/** The format of {@link TrainedModelFile}, as a service for users of the linkage library. */
@AutoService(TrainedModelFormat.class)
public final class JsonModelFormat implements TrainedModelFormat {

    @Override
    public TrainedModel parse(String name, String text) throws IOException {
        return TrainedModelFile.read(name, text);
    }

    @Override
    public TrainedModel builtIn() throws IOException {
        return BuiltInModel.read();
    }
}
