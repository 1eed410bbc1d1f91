package org.mesinfos.pipelines.remote;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsRegistrar;

/**
 * Registrar of Beam's options of S3, which Beam leaves out of those that arguments may set. It registers nothing if the
 * program was built without S3.
 */
@AutoService(PipelineOptionsRegistrar.class)
public final class S3OptionsRegistrar implements PipelineOptionsRegistrar {

    private static final String S3_OPTIONS = "org.apache.beam.sdk.io.aws2.options.S3Options";

    @Override
    public Iterable<Class<? extends PipelineOptions>> getPipelineOptions() {
        try {
            return List.of(Class.forName(S3_OPTIONS).asSubclass(PipelineOptions.class));
        } catch (ClassNotFoundException withoutS3) {
            return List.of();
        }
    }
}
