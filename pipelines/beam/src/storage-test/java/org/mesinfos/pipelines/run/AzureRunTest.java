package org.mesinfos.pipelines.run;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mesinfos.pipelines.remote.AzureServer;
import org.mesinfos.pipelines.remote.StorageServer;

@EnabledIfSystemProperty(named = AzureServer.ENDPOINT, matches = ".+")
@Tag("slow")
class AzureRunTest extends RemoteRunContract {

    @RegisterExtension
    static final StorageServer SERVER = new AzureServer();

    @Override
    StorageServer server() {
        return SERVER;
    }

    /** Excludes names with a percent sign: Beam does not find such a file on Azure, nor other files in its folder. */
    @Override
    List<String> fileNames() {
        return super.fileNames().stream().filter(name -> !name.contains("%")).toList();
    }
}
