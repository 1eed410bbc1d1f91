package org.mesinfos.pipelines.run;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.remote.HdfsServer;
import org.mesinfos.pipelines.remote.StorageServer;

@Tag("slow")
class HdfsRunTest extends RemoteRunContract {

    @RegisterExtension
    static final StorageServer SERVER = new HdfsServer();

    @Override
    StorageServer server() {
        return SERVER;
    }
}
