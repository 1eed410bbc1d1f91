package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.catalog.DecisionKind;

/** A run starts the pipeline unless all its inputs equal those of the last run that published. */
final class IdleRunTest {

    private static final String PROGRAM = "program and arguments";
    private static final Clock MINUTE_LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private TestInbox inbox;
    private RunSummary first;

    @BeforeEach
    void runOnce() {
        inbox = TestBank.inbox(folder, 1).drop("test-bank/one/entries.csv", TestBank.HEADER, "C1;e1;2024-01-02;1");
        first = inbox.runAs(PROGRAM, "store", MINUTE_LATER);
    }

    private Optional<RunSummary> idle() throws IOException {
        return inbox.idle(PROGRAM, "store", MINUTE_LATER);
    }

    @Test
    void aRunWithTheSameInputsHasNothingToDo() throws IOException {
        RunSummary idle = idle().orElseThrow();
        RunSummary complete = inbox.run("store");

        assertThat(idle.snapshot()).isEqualTo(first.snapshot());
        assertThat(idle).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(complete);
        assertThat(inbox.hash("store")).isNotEmpty();
    }

    /** The record is not forced to disk. */
    @Test
    void aRecordThatAPowerFailureCutShortIsIgnored() throws IOException {
        Path record = folder.resolve("store/runs/INPUTS");
        byte[] whole = Files.readAllBytes(record);
        for (int length : new int[] {0, 10, 64, 65, whole.length / 2, whole.length - 1}) {
            Files.write(record, Arrays.copyOf(whole, length));

            assertThat(idle()).as("%d bytes", length).isEmpty();
        }
        Files.write(record, whole);
        assertThat(idle()).isPresent();
    }

    @Test
    void aNewFileIsRead() throws IOException {
        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e2;2024-01-03;1");

        assertThat(idle()).isEmpty();
    }

    @Test
    void aFileOfTheSameSizeAndTimeIsRead() throws IOException {
        Path file = folder.resolve("inbox/test-bank/one/entries.csv");
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("e1", "e2"));
        Files.setLastModifiedTime(file, before);

        assertThat(idle()).isEmpty();
    }

    @Test
    void anotherInvocationRuns() throws IOException {
        assertThat(inbox.idle("other arguments", "store", MINUTE_LATER)).isEmpty();
    }

    @Test
    void theFirstRunOfADayRuns() throws IOException {
        assertThat(inbox.idle(PROGRAM, "store", Clock.offset(MINUTE_LATER, Duration.ofDays(1))))
                .isEmpty();
    }

    @Test
    void aDecisionIsObeyed() throws IOException {
        String delivery = inbox.ledger("store").get(0).delivery().id();
        inbox.decide("store", "test-bank", delivery, DecisionKind.RETRACT, "wrong");

        assertThat(idle()).isEmpty();
    }

    @Test
    void aFileThatChangedDuringTheRunIsReadAgain() throws IOException {
        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e2;2024-01-03;1");
        inbox.runAs(PROGRAM, "store", Clock.systemUTC());

        assertThat(idle()).isEmpty();
    }

    @Test
    void aDeliveryThatWaitsIsExaminedAgain() throws IOException {
        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e2;2024-01-03;1")
                .drop("test-bank/two/delivery.yaml", "files: [{name: entries.csv, sha256: " + "0".repeat(64) + "}]");
        inbox.runAs(PROGRAM, "store", MINUTE_LATER);

        assertThat(idle()).isEmpty();
    }
}
