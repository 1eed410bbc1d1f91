package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.links;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.rows.RowOrigin;

class CoHoldersTest {

    private static final RowOrigin FILE = appended("a", "f1");
    private static final Registry REGISTERED = new Registry(Map.of(
            new Registry.RegisteredCustomer("a", "C1"), "ana",
            new Registry.RegisteredCustomer("a", "C2"), "ben",
            new Registry.RegisteredCustomer("a", "C3"), "cid",
            new Registry.RegisteredCustomer("a", "C4"), "dan",
            new Registry.RegisteredCustomer("a", "C5"), "eva"));

    @Test
    void includesCoHoldersOfCoHolders() {
        CoHolders holders = CoHolders.of(IdentityTable.build(
                new IdentityEvidence(
                        KEY.fingerprint(),
                        REGISTERED,
                        links(
                                link(FILE, "1", "C1"),
                                link(FILE, "1", "C2"),
                                link(FILE, "2", "C2"),
                                link(FILE, "2", "C3"),
                                link(FILE, "3", "C4"),
                                link(FILE, "4", "C4"),
                                link(FILE, "4", "C5")),
                        Optional.empty(),
                        new ReferenceRules(JointAccounts.of(List.of("a")), Map.of())),
                KEY,
                SnapshotHistory.NONE));

        assertThat(holders.closure(List.of("ana"))).containsExactly("ana", "ben", "cid");
        assertThat(holders.closure(List.of("dan", "unknown"))).containsExactly("dan", "eva", "unknown");
        assertThat(holders.closure(List.of())).isEmpty();
    }
}
