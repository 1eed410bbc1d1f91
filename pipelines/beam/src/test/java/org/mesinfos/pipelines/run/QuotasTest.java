package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.run.report.RunSummary;

/** Deliveries above the quota of their organisation wait; those of other organisations do not. */
final class QuotasTest {

    private static final long NONE = Long.MAX_VALUE;
    private static final String HEADER = VersionedMapping.HEADER;

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void dropDeliveries() {
        inbox = new TestInbox(folder)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3")
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop("test-bank/a.csv", HEADER, row("C1", "m1"), row("C1", "m2"))
                .drop("test-bank/b.csv", HEADER, row("C2", "m3"), row("C3", "m4"))
                .drop("test-bank/c.csv", HEADER, row("C1", "m5"));
    }

    private static String row(String customer, String reference) {
        return customer + ";" + reference + ";2024-01-02;2024-01-03;-12.30;EUR;BAKERY";
    }

    private RunSummary run(OrganisationQuota quota, String store) {
        return inbox.quota("test-bank", quota).run(store);
    }

    @Test
    void deliveryAboveTheNumberOfRowsWaits() {
        RunSummary summary = run(new OrganisationQuota(NONE, NONE, NONE, 3, NONE), "store");

        assertThat(summary.inbox().waiting()).isEqualTo(1);
        assertThat(inbox.bundles("store", "bank_reference")).isEqualTo(Map.of("per-1", List.of("m1", "m2", "m5")));
        inbox.delete("test-bank/b.csv").run("without");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("without"));
    }

    @Test
    void deliveryAboveTheNumberOfPeopleWaits() {
        RunSummary summary = run(new OrganisationQuota(NONE, NONE, NONE, NONE, 2), "store");

        assertThat(summary.inbox().waiting()).isEqualTo(1);
        assertThat(inbox.bundles("store", "bank_reference")).isEqualTo(Map.of("per-1", List.of("m1", "m2", "m5")));
    }

    @Test
    void waitingDeliveryIsTakenOnceTheOthersAreInTheStore() {
        OrganisationQuota quota = new OrganisationQuota(2, NONE, NONE, NONE, NONE);
        assertThat(run(quota, "store").inbox().waiting()).isEqualTo(1);

        RunSummary next = run(quota, "store");

        assertThat(next.inbox().waiting()).isZero();
        assertThat(next.read().deliveries()).isEqualTo(1);
        run(OrganisationQuota.NONE, "at-once");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("at-once"));
    }

    @Test
    void quotaOfAnotherOrganisationHasNoEffect() {
        inbox.quota("another-bank", new OrganisationQuota(0, 0, 0, 0, 0));

        assertThat(inbox.run("store").inbox().waiting()).isZero();
    }
}
