package org.mesinfos.pipelines.run;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.remote.HdfsServer;
import org.mesinfos.pipelines.remote.RemoteStorage;

class HdfsRunTest extends RemoteRunContract {

    @RegisterExtension
    static final RemoteStorage SERVER = new HdfsServer();

    @Override
    RemoteStorage storage() {
        return SERVER;
    }
}
