package org.mesinfos.connectors.catalogue;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.mesinfos.connectors.testkit.ConnectorsUnderTest;
import org.mesinfos.connectors.testkit.StreamingContract;

/** Each connector reads long files in constant memory. */
@Tag("slow")
class StreamingContractTest extends StreamingContract {

    @Override
    protected ConnectorsUnderTest underTest() {
        return Catalogue.INSTANCE;
    }

    @Override
    protected Set<String> readTwice() {
        return Set.of("facebook/messages");
    }
}
