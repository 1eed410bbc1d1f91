package org.mesinfos.pipelines.run;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mesinfos.pipelines.remote.RemoteStorage;
import org.mesinfos.pipelines.remote.S3Server;

class S3RunTest extends RemoteRunContract {

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
    RemoteStorage storage() {
        return server;
    }
}
