package org.mesinfos.connectors.catalogue;

import org.mesinfos.connectors.testkit.ConnectorsUnderTest;
import org.mesinfos.connectors.testkit.StreamingContract;

/** Each connector reads long files in constant memory. */
class StreamingContractTest extends StreamingContract {

    @Override
    protected ConnectorsUnderTest underTest() {
        return Catalogue.INSTANCE;
    }
}
