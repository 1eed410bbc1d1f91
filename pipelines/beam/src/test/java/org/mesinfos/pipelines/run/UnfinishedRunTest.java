package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure after the publication is not mistaken for that of a run that published nothing. */
final class UnfinishedRunTest {

    private static final Clock FIRST = Clock.fixed(Instant.parse("2100-01-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Clock SECOND = Clock.fixed(Instant.parse("2100-01-01T11:00:00Z"), ZoneOffset.UTC);
    private static final String SECOND_ID = "21000101T110000-000Z";
    private static final Clock THIRD = Clock.fixed(Instant.parse("2100-01-01T12:00:00Z"), ZoneOffset.UTC);

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void publish() {
        inbox = TestBank.inbox(folder, 2)
                .tables("tables")
                .reader("budget")
                .consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1")
                .drop("test-bank/one/entries.csv", TestBank.HEADER, "C1;e1;2024-01-02;10", "C2;e2;2024-01-03;20");
        inbox.runAs("run", "store", FIRST);
        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e3;2024-01-04;30", "C2;e4;2024-01-05;40");
    }

    @Test
    void stepsThatFailAreNamedAndDoneByTheNextRun() throws Exception {
        Path readers = folder.resolve("budget/bundles");
        Path tables = folder.resolve("tables/bank-transactions");
        Optional<Path> keptReaders = block(readers);
        Optional<Path> keptTables = block(tables);

        UnfinishedRunException unfinished = runUnfinished();

        assertThat(unfinished)
                .hasMessage("The result of the run is published, but not all that follows is done: the bundles of"
                        + " reader applications, the tables failed. Remove the cause and run again.");
        assertThat(unfinished.summary().read().accepted()).isEqualTo(2);
        assertThat(unfinished.summary().snapshot())
                .isEqualTo(inbox.store("store").currentSnapshot().id());
        assertThat(folder.resolve("store/runs/" + SECOND_ID + "/report.html")).isRegularFile();

        unblock(readers, keptReaders);
        unblock(tables, keptTables);
        assertThat(inbox.idle("run", "store", SECOND)).isEmpty();
        assertThat(inbox.runAs("run", "store", THIRD).read().accepted()).isZero();
        assertThat(inbox.idle("run", "store", THIRD)).isPresent();
    }

    @Test
    void aReportThatCannotBeWrittenDoesNotHideThatTheSnapshotIsCurrent() throws Exception {
        block(folder.resolve("store/runs/" + SECOND_ID + "/report.json"));

        UnfinishedRunException unfinished = runUnfinished();

        assertThat(unfinished).hasMessageContaining(": the report failed.");
        assertThat(unfinished.summary().snapshot())
                .isEqualTo(inbox.store("store").currentSnapshot().id());
        assertThat(inbox.idle("run", "store", SECOND)).isEmpty();
    }

    @Test
    void aBundleThatCannotBePublishedDoesNotHideThatTheSnapshotIsCurrent() throws Exception {
        Path manifest = manifest("per-1");
        Optional<Path> kept = block(manifest);

        UnfinishedRunException unfinished = runUnfinished();

        assertThat(unfinished.summary().snapshot())
                .isEqualTo(inbox.store("store").currentSnapshot().id());

        unblock(manifest, kept);
        assertThat(inbox.runAs("run", "store", THIRD).read().accepted()).isZero();
        assertThat(inbox.hash("store")).isNotEmpty();
    }

    private UnfinishedRunException runUnfinished() {
        Throwable failure = catchThrowable(() -> inbox.runAs("run", "store", SECOND));
        assertThat(failure).hasCauseInstanceOf(UnfinishedRunException.class);
        return (UnfinishedRunException) failure.getCause();
    }

    private Path manifest(String person) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store/bundles"))) {
            return files.filter(file -> file.endsWith(person + "/datapackage.json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Puts a folder in the place of a file, or a file in that of a folder. Returns the place of what was there. */
    private static Optional<Path> block(Path place) throws IOException {
        Optional<Path> kept = Optional.empty();
        if (Files.exists(place)) {
            kept = Optional.of(place.resolveSibling(place.getFileName() + ".kept"));
            Files.move(place, kept.get());
        }
        if (kept.isPresent() && Files.isDirectory(kept.get())) {
            Files.createFile(place);
        } else {
            Files.createFile(Files.createDirectories(place, OWNER_ONLY).resolve("in-the-way"));
        }
        return kept;
    }

    private static void unblock(Path place, Optional<Path> kept) throws IOException {
        if (Files.isDirectory(place)) {
            Files.delete(place.resolve("in-the-way"));
        }
        Files.delete(place);
        if (kept.isPresent()) {
            Files.move(kept.get(), place);
        }
    }
}
