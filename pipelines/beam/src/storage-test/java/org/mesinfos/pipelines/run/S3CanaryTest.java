package org.mesinfos.pipelines.run;

import java.nio.file.Path;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.remote.S3Server;
import org.mesinfos.pipelines.remote.StorageServer;

@Tag("slow")
class S3CanaryTest extends CanaryContract {

    @RegisterExtension
    static final StorageServer SERVER = new S3Server();

    S3CanaryTest() {
        super(100);
    }

    @Override
    String newStore(Path temporaryFolder) {
        FileSystems.setDefaultPipelineOptions(SERVER.options());
        return SERVER.newFolder();
    }

    @Override
    PipelineOptions options() {
        return SERVER.options();
    }
}
