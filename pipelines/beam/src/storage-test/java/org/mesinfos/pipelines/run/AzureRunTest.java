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

    /** Excludes names with a percent sign: Beam does not find such a file on Azure, nor other files in its folder. */
    @Override
    List<String> names() {
        return super.names().stream().filter(name -> !name.contains("%")).toList();
    }
}
