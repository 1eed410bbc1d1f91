package org.mesinfos.pipelines.run;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.remote.RemoteStorage;
import org.mesinfos.pipelines.remote.S3Server;

class S3RunTest extends RemoteRunContract {

    @RegisterExtension
    static final RemoteStorage SERVER = new S3Server();

    @Override
    RemoteStorage storage() {
        return SERVER;
    }
}
