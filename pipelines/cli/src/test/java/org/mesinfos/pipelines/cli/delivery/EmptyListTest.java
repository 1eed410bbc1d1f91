package org.mesinfos.pipelines.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestBank;
import org.mesinfos.pipelines.run.TestInbox;

/** Check of a complete list without any row, which would withdraw all rows of the lists before it. */
final class EmptyListTest {

    @TempDir
    private Path folder;

    private Terminal check(String mode) {
        TestInbox inbox = new TestInbox(folder)
                .mapping("mappings", "test-bank/entries", TestBank.ENTRIES)
                .operatorFile("mesinfos.yaml", "connectors: mappings")
                .drop("test-bank/entries/entries.csv", "account;id;booked;amount")
                .drop("test-bank/entries/delivery.yaml", "mode: " + mode, "sequence: 2");
        return ProgramProcess.run("check", inbox.inbox().resolve("test-bank/entries"));
    }

    @Test
    void checkWarnsOfASnapshot() {
        Terminal check = check("snapshot");

        assertThat(check.status()).as(check.everything()).isZero();
        assertThat(check.lines())
                .startsWith("Please confirm: a list without any row would be delivered")
                .anyMatch(line -> line.startsWith("The list that test-bank/entries reads has no row"));
    }

    @Test
    void anAppendDeliveryWithdrawsNothing() {
        Terminal check = check("append");

        assertThat(check.lines()).startsWith("Ready: no row would be accepted");
    }
}
