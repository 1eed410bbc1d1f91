package org.mesinfos.connectors.catalogue;

import org.junit.jupiter.api.Tag;
import org.mesinfos.connectors.testkit.ConnectorsUnderTest;
import org.mesinfos.connectors.testkit.DamageContract;

/** No connector fails at damaged files. */
@Tag("slow")
class DamageContractTest extends DamageContract {

    @Override
    protected ConnectorsUnderTest underTest() {
        return Catalogue.INSTANCE;
    }
}
