package org.mesinfos.pipelines.store.storage;

import org.apache.beam.sdk.io.FileSystems;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.remote.AzureServer;
import org.mesinfos.pipelines.remote.RemoteStorage;

@EnabledIfSystemProperty(named = AzureServer.ENDPOINT, matches = ".+")
class AzureStorageTest extends StorageAreaContract {

    @RegisterExtension
    static final RemoteStorage SERVER = new AzureServer();

    @Override
    StorageArea newArea() {
        FileSystems.setDefaultPipelineOptions(SERVER.options());
        return new BeamStorage(SERVER.newFolder());
    }
}
