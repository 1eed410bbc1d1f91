package org.mesinfos.pipelines.run;

import java.nio.file.Path;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class CanaryTest extends CanaryContract {

    CanaryTest() {
        super(1_000);
    }

    @Override
    String newStore(Path temporaryFolder) {
        return temporaryFolder.resolve("store").toString();
    }

    @Override
    PipelineOptions options() {
        return PipelineOptionsFactory.create();
    }
}
