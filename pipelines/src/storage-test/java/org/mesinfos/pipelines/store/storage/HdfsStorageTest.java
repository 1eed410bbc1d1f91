package org.mesinfos.pipelines.store.storage;

import java.nio.file.Path;
import org.apache.beam.sdk.io.FileSystems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.remote.HdfsServer;

class HdfsStorageTest extends StorageAreaContract {

    @TempDir
    private static Path blocks;

    private static HdfsServer server;

    @BeforeAll
    static void start() {
        server = new HdfsServer(blocks);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    StorageArea newArea() {
        FileSystems.setDefaultPipelineOptions(server.options());
        return new BeamStorage(server.newFolder());
    }
}
