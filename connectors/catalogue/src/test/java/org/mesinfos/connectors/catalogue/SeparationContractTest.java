package org.mesinfos.connectors.catalogue;

import static java.util.Map.entry;
import static org.mesinfos.connectors.testkit.Joining.CONCATENATED;
import static org.mesinfos.connectors.testkit.Joining.IN_ROOT;
import static org.mesinfos.connectors.testkit.Joining.WRAPPED;

import java.util.List;
import java.util.Map;
import org.mesinfos.connectors.testkit.ConnectorsUnderTest;
import org.mesinfos.connectors.testkit.Joining;
import org.mesinfos.connectors.testkit.SeparationContract;

/** No connector for batches and feeds puts values of one person into records of another. */
class SeparationContractTest extends SeparationContract {

    @Override
    protected ConnectorsUnderTest underTest() {
        return Catalogue.INSTANCE;
    }

    @Override
    protected Map<String, List<Joining>> joinings() {
        return Map.ofEntries(
                entry("standard/camt.053", List.of(IN_ROOT)),
                entry("standard/camt.054", List.of(IN_ROOT)),
                entry("standard/cfonb120", List.of(CONCATENATED)),
                entry("standard/cii", List.of(WRAPPED)),
                entry("standard/coda", List.of(CONCATENATED)),
                entry("standard/green-button", List.of(IN_ROOT)),
                entry("standard/mt940", List.of(CONCATENATED)),
                entry("standard/ubl", List.of(WRAPPED)),
                entry("standard/x12-835", List.of(CONCATENATED)),
                entry("standard/dsn", List.of(CONCATENATED)),
                entry("standard/abo", List.of(CONCATENATED)));
    }
}
