package org.mesinfos.connectors.catalogue;

import org.mesinfos.connectors.testkit.CompletenessContract;
import org.mesinfos.connectors.testkit.ConnectorsUnderTest;

/** No connector drops a delivered value. */
class CompletenessContractTest extends CompletenessContract {

    @Override
    protected ConnectorsUnderTest underTest() {
        return Catalogue.INSTANCE;
    }
}
