package org.mesinfos.connectors.catalogue;

import org.mesinfos.connectors.testkit.ConnectorsUnderTest;
import org.mesinfos.connectors.testkit.SampleContract;

/** Each connector recognises its samples and reads them as expected. */
class SampleContractTest extends SampleContract {

    @Override
    protected ConnectorsUnderTest underTest() {
        return Catalogue.INSTANCE;
    }
}
