package org.mesinfos.pipelines.store.storage;

import org.apache.beam.sdk.io.FileSystems;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.remote.HdfsServer;
import org.mesinfos.pipelines.remote.RemoteStorage;

class HdfsStorageTest extends StorageAreaContract {

    @RegisterExtension
    static final RemoteStorage SERVER = new HdfsServer();

    @Override
    StorageArea newArea() {
        FileSystems.setDefaultPipelineOptions(SERVER.options());
        return new BeamStorage(SERVER.newFolder());
    }
}
