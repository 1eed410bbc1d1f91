package org.mesinfos.pipelines.run;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.remote.AzureServer;
import org.mesinfos.pipelines.remote.RemoteStorage;

@EnabledIfSystemProperty(named = AzureServer.ENDPOINT, matches = ".+")
class AzureRunTest extends RemoteRunContract {

    @RegisterExtension
    static final RemoteStorage SERVER = new AzureServer();

    @Override
    RemoteStorage storage() {
        return SERVER;
    }

    /** Beam finds no file there whose name has a per cent sign, nor any other file beside it. */
    @Override
    List<String> names() {
        return super.names().stream().filter(name -> !name.contains("%")).toList();
    }
}
