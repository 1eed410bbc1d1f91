package org.mesinfos.pipelines.remote;

import java.nio.file.Path;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StorageAreaContract;

/** Tests of {@link BeamStorage} with Beam's local file system. */
class BeamStorageTest extends StorageAreaContract {

    @TempDir
    private Path folder;

    @Override
    protected StorageArea newArea() {
        FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
        return new BeamStorage(folder.resolve("store").toString());
    }
}
