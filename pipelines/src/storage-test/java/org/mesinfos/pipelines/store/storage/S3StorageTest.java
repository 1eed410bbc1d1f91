package org.mesinfos.pipelines.store.storage;

import org.apache.beam.sdk.io.FileSystems;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.remote.RemoteStorage;
import org.mesinfos.pipelines.remote.S3Server;

class S3StorageTest extends StorageAreaContract {

    @RegisterExtension
    static final RemoteStorage SERVER = new S3Server();

    @Override
    StorageArea newArea() {
        FileSystems.setDefaultPipelineOptions(SERVER.options());
        return new BeamStorage(SERVER.newFolder());
    }
}
