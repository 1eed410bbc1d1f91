package org.mesinfos.pipelines.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestBank;
import org.mesinfos.pipelines.run.TestInbox;

/** A list with two rejected rows, one of which shows nothing, taken by the program in a process of its own. */
@Tag("slow")
final class UnreadableCustomersProcessTest {

    private static final String HOLDERS = """
            connector: test-bank/holders
            version: 1
            title: Customers and their accounts at a bank made up for tests
            format: csv
            deliveries: snapshot
            csv:
              delimiter: ";"
            record: PersonProfile
            subject: {kind: customer, from: customer}
            key: {native: subject}
            links:
              - {kind: account, from: account}
            fields:
              birth_date: born
            """;

    @TempDir
    private Path folder;

    private void list(TestInbox inbox, int sequence, String asOf, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "customer;account;born";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        inbox.drop("test-bank/list-" + sequence + "/c.csv", lines)
                .drop(
                        "test-bank/list-" + sequence + "/delivery.yaml",
                        "mode: snapshot",
                        "sequence: " + sequence,
                        "as-of: " + asOf);
    }

    @Test
    void aRowThatShowsNothingDisputesNoRowsOfACustomerWhoseOwnRowIsRejected() {
        TestInbox inbox = new TestInbox(folder)
                .mapping("mappings", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mappings", "test-bank/holders", HOLDERS)
                .operatorFile("mesinfos.yaml", "connectors: mappings");
        list(inbox, 1, "2024-01-31", "C1;A1;1961-02-03", "C2;A2;1972-03-04");
        list(inbox, 2, "2024-02-10", "C1;A1;1961-02-03", "C2;A2;1972-03-04");
        list(inbox, 3, "2024-03-31", "C1;A1;1961-02-30", ";;1983-04-05", "C2;A2;1972-03-04");
        inbox.drop(
                "test-bank/entries/e.csv",
                "account;id;booked;amount",
                "A1;e1;2024-01-05;1",
                "A1;e2;2024-02-20;2",
                "A1;e3;2024-04-05;3");
        Path store = folder.resolve("store");

        Terminal run = ProgramProcess.run("run", "--inbox", inbox.inbox(), "--store", store);

        assertThat(run.status()).as(run.everything()).isZero();
        assertThat(run.everything())
                .contains("2 rejected", "0 held without a known person, 0 held with a possible person");
        assertThat(ProgramProcess.run("identity", "explain", "test-bank", "A1", "--store", store)
                        .everything())
                .doesNotContain("disputed");
    }
}
