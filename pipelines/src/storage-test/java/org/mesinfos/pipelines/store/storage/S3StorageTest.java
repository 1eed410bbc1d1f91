package org.mesinfos.pipelines.store.storage;

import org.apache.beam.sdk.io.FileSystems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mesinfos.pipelines.remote.S3Server;

class S3StorageTest extends StorageAreaContract {

    private static S3Server server;

    @BeforeAll
    static void start() {
        server = new S3Server();
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
