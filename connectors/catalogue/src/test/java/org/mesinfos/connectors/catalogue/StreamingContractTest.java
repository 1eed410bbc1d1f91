package org.mesinfos.connectors.catalogue;

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
}
