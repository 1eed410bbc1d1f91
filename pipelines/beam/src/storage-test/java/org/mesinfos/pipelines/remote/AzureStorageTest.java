package org.mesinfos.pipelines.remote;

import org.apache.beam.sdk.io.FileSystems;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StorageAreaContract;

@EnabledIfSystemProperty(named = AzureServer.ENDPOINT, matches = ".+")
@Tag("slow")
class AzureStorageTest extends StorageAreaContract {

    @RegisterExtension
    static final StorageServer SERVER = new AzureServer();

    @Override
    protected StorageArea newArea() {
        FileSystems.setDefaultPipelineOptions(SERVER.options());
        return new BeamStorage(SERVER.newFolder());
    }
}
