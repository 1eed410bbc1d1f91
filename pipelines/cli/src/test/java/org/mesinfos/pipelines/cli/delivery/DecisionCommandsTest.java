package org.mesinfos.pipelines.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.FolderCopy;
import org.mesinfos.pipelines.run.TestBank;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;

/** The commands that decide about deliveries, each in a process of its own. */
@Tag("slow")
final class DecisionCommandsTest {

    private static final Pattern HELD = Pattern.compile("mesinfos approve (\\S+) (\\S+)");

    /** Inbox, settings and store after a first snapshot, which each test continues in a copy. */
    @TempDir
    private static Path firstRun;

    @TempDir
    private Path folder;

    private TestInbox inbox;

    private record Result(int status, String output) {}

    @BeforeAll
    static void takeTheFirstSnapshot() {
        TestInbox inbox = inbox(firstRun);
        dropSnapshot(inbox, 1, 12);
        assertThat(command(
                                "run",
                                "--inbox",
                                inbox.inbox().toString(),
                                "--store",
                                firstRun.resolve("store").toString())
                        .status())
                .isZero();
    }

    @BeforeEach
    void deliverAnotherSnapshot() {
        inbox = inbox(folder);
        FolderCopy.copy(firstRun, folder);
        dropSnapshot(inbox, 2, 1);
    }

    private static TestInbox inbox(Path folder) {
        return new TestInbox(folder)
                .operatorFile("mesinfos.yaml", "connectors: mine", "person-key: person.key")
                .mapping("mine", TestBank.MOVES, TestBank.moves());
    }

    private static void dropSnapshot(TestInbox inbox, int sequence, int customers) {
        List<String> lines = new ArrayList<>(List.of("customer;id;booked;amount"));
        for (int customer = 1; customer <= customers; customer++) {
            lines.add("C" + customer + ";e" + customer + ";2024-01-02;1");
        }
        inbox.drop("test-bank/snapshot-" + sequence + "/entries.csv", lines.toArray(String[]::new))
                .drop("test-bank/snapshot-" + sequence + "/delivery.yaml", "mode: snapshot", "sequence: " + sequence);
    }

    private Result run() throws Exception {
        return command(
                "run",
                "--inbox",
                inbox.inbox().toString(),
                "--store",
                folder.resolve("store").toString());
    }

    private Result decide(String command, String organisation, String delivery, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                organisation,
                delivery,
                "--store",
                folder.resolve("store").toString()));
        arguments.addAll(Arrays.asList(options));
        return command(arguments.toArray(String[]::new));
    }

    private static Result command(String... arguments) {
        Terminal terminal = ProgramProcess.run((Object[]) arguments);
        return new Result(terminal.status(), terminal.everything());
    }

    @Test
    void heldDeliveryEndsTheRunWithStatusThreeUntilItIsApproved() throws Exception {
        Result held = run();

        assertThat(held.status()).as(held.output()).isEqualTo(3);
        assertThat(held.output())
                .contains(
                        "held for approval: it would shrink 11 of 12 bundles with rows of test-bank, the limit is 10");
        Matcher named = HELD.matcher(held.output());
        assertThat(named.find()).isTrue();
        Result unknown = decide("approve", "other-bank", named.group(2));
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.output()).contains("has no delivery with this id that is held for approval or refused");

        Result approved = decide("approve", named.group(1), named.group(2));

        assertThat(approved.status()).as(approved.output()).isZero();
        Result after = run();
        assertThat(after.status()).as(after.output()).isZero();
        assertThat(inbox.bundles("store", "bank_reference").values()).contains(List.of("e1"));
    }

    @Test
    void refusedDeliveryIsNotReadAndRetractedDeliveryIsRemoved() throws Exception {
        Matcher named = HELD.matcher(run().output());
        assertThat(named.find()).isTrue();

        assertThat(decide("refuse", named.group(1), named.group(2)).status()).isZero();
        assertThat(run().status()).isZero();
        String first = inbox.ledger("store").stream()
                .map(LedgerEntry::delivery)
                .findFirst()
                .orElseThrow()
                .id();
        Result withoutReason = decide("retract", "test-bank", first);
        assertThat(withoutReason.status()).isEqualTo(2);
        assertThat(decide("retract", "test-bank", first, "--reason", "wrong month")
                        .status())
                .isZero();
        assertThat(run().status()).isZero();
        assertThat(inbox.bundles("store", "bank_reference")).isEmpty();

        assertThat(decide("retract", "test-bank", first, "--undo").status()).isZero();
        assertThat(run().status()).isZero();
        assertThat(inbox.bundles("store", "bank_reference")).hasSize(12);
    }

    @Test
    void anApprovalIsTakenBackByARefusalBeforeTheNextRun() throws Exception {
        run();
        assertThat(decide("approve", "test-bank", "snapshot-2").status()).isZero();

        Result refused = decide("refuse", "test-bank", "snapshot-2");

        assertThat(refused.output()).contains("Refused.");
        assertThat(run().status()).isZero();
        assertThat(inbox.bundles("store", "bank_reference")).hasSize(12);
        assertThat(decide("approve", "test-bank", "snapshot-2").status()).isZero();
        assertThat(run().status()).isZero();
        assertThat(decide("refuse", "test-bank", "snapshot-2").status()).isEqualTo(2);
    }

    @Test
    void deliveriesAreNamedAsInTheInbox() throws Exception {
        run();

        assertThat(decide("approve", "test-bank", "snapshot-2").output()).contains("Approved.");
        Result retracted = decide("retract", "test-bank", "snapshot-1", "--reason", "wrong month");
        Result again = decide("retract", "test-bank", "snapshot-1", "--reason", "wrong month");
        Result unknown = decide("retract", "test-bank", "snapshot-3", "--reason", "wrong month");

        assertThat(retracted.status()).as(retracted.output()).isZero();
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.output()).contains("It is already retracted");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.output())
                .contains("There is no delivery of test-bank with that name or id. mesinfos receipt ORG lists");
    }
}
