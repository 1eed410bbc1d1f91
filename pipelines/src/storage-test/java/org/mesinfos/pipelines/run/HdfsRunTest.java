package org.mesinfos.pipelines.run;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.remote.HdfsServer;
import org.mesinfos.pipelines.remote.RemoteStorage;

class HdfsRunTest extends RemoteRunContract {

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
    RemoteStorage storage() {
        return server;
    }
}
