package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.run.report.RunSummary;

/** Rows of deliveries whose manifest declares one customer. */
final class DeclaredCustomerTest {

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliverRowsOfOneCustomer() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .drop("test-bank/rows/entries.csv", TestBank.HEADER, "A1;e1;2024-01-05;1")
                .drop("test-bank/rows/delivery.yaml", "customer: C1");
    }

    @Test
    void rowIsHeldAsDisputedIfAListStatesAnotherHolderOfItsAccount() throws IOException {
        inbox.drop("test-bank/list/holders.csv", "customer;account", "C2;A1");

        RunSummary summary = inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference").toString()).doesNotContain("e1");
        assertThat(summary.assigned().withheld()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"as-of: 2023-12-31", "as-of: 2024-01-05", "as-of: 2024-01-31", "sequence: 1"})
    void rowIsHeldAsDisputedIfASnapshotStatesAnotherHolderOfItsAccount(String place) throws IOException {
        inbox.drop("test-bank/list/holders.csv", "customer;account", "C2;A1")
                .drop("test-bank/list/delivery.yaml", "mode: snapshot", place);

        RunSummary summary = inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference").toString()).doesNotContain("e1");
        assertThat(summary.assigned().withheld()).isEqualTo(1);
    }

    @Test
    void rowIsHeldAsDisputedIfItsDayIsThatOfTheNextHolder() throws IOException {
        dropHolder("2023-10-31", "C1");
        dropHolder("2023-11-30", "C2");

        RunSummary summary = inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference").toString()).doesNotContain("e1");
        // The other withheld row is the one of the first list, which the second one supersedes.
        assertThat(summary.assigned().superseded()).isEqualTo(1);
        assertThat(summary.assigned().withheld()).isEqualTo(2);
    }

    @Test
    void rowGoesToTheDeclaredCustomerBeforeTheNextHolder() throws IOException {
        dropHolder("2024-01-31", "C1");
        dropHolder("2024-02-29", "C2");

        inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference").get("per-1")).contains("e1");
    }

    @Test
    void rowOfAnotherDeliveryGoesToTheHolderOfItsDay() throws IOException {
        dropHolder("2023-10-31", "C1");
        dropHolder("2023-11-30", "C2");
        inbox.drop("test-bank/other/entries.csv", TestBank.HEADER, "A1;e2;2024-01-06;1");

        inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference").get("per-2")).containsExactly("e2");
    }

    private void dropHolder(String day, String customer) {
        inbox.drop("test-bank/list-" + day + "/holders.csv", "customer;account", customer + ";A1")
                .drop("test-bank/list-" + day + "/delivery.yaml", "mode: snapshot", "as-of: " + day);
    }

    @Test
    void rowGoesToTheDeclaredCustomerIfTheListAgrees() throws IOException {
        inbox.drop("test-bank/list/holders.csv", "customer;account", "C1;A1");

        inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference").get("per-1")).contains("e1");
    }

    @Test
    void rowGoesToTheDeclaredCustomerWithoutAList() throws IOException {
        inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference").get("per-1")).contains("e1");
    }
}
