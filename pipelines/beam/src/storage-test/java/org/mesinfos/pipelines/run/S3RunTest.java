package org.mesinfos.pipelines.run;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.remote.S3Server;
import org.mesinfos.pipelines.remote.StorageServer;

@Tag("slow")
class S3RunTest extends RemoteRunContract {

    @RegisterExtension
    static final StorageServer SERVER = new S3Server();

    @Override
    StorageServer server() {
        return SERVER;
    }
}
