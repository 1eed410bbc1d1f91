package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.OriginalsPolicy;

/** A delivery that cannot be read waits, and the store is the same as without it. */
final class FailedDeliveriesTest {

    /** Large enough that rows are emitted before the end of the file is verified. */
    private static final int ROWS = 30_000;

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void dropDeliveries() {
        inbox = new TestInbox(folder)
                .mapping("mappings", "test-bank/entries", TestBank.ENTRIES)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .drop("test-bank/good/links.csv", "account;id;booked;amount", "A1;e1;2024-01-02;1.00");
        inbox.run("without");
    }

    @AfterEach
    void repair() {
        FaultyFileSystem.repair();
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>(List.of("account;id;booked;amount", "A2;bad;yesterday;1.00"));
        for (int row = 0; row < ROWS; row++) {
            rows.add("A2;b" + row + ";2024-01-02;" + row + ".00;a column that makes the row longer");
        }
        rows.set(0, rows.get(0) + ";note");
        rows.set(1, rows.get(1) + ";");
        return rows;
    }

    private void dropLargeDelivery() {
        inbox.drop("test-bank/large/a.csv", rows().toArray(String[]::new))
                .drop("test-bank/large/b.csv", "account;id;booked;amount", "A3;c1;2024-01-02;1.00");
    }

    /** Ways in which an opening of a file fails. */
    private enum Failure {
        NO_FILE("a file disappeared while it was read: the next run tries again") {
            @Override
            InputStream open(Path file) throws IOException {
                throw new NoSuchFileException("a name");
            }
        },
        ERROR_AT_THE_END("a file could not be read (IOException): the next run tries again") {
            @Override
            InputStream open(Path file) throws IOException {
                return new AtTheEnd(Files.newInputStream(file), Files.size(file)) {
                    @Override
                    void reached() throws IOException {
                        throw new IOException("an error of the disk");
                    }
                };
            }
        },
        NO_MEMORY("a file needs more memory than the run has: raise the heap with MESINFOS_JAVA_OPTIONS, or ask for "
                + "smaller files") {
            @Override
            InputStream open(Path file) throws IOException {
                return new AtTheEnd(Files.newInputStream(file), Files.size(file)) {
                    @Override
                    void reached() {
                        throw new OutOfMemoryError("a test");
                    }
                };
            }
        },
        OTHER_BYTES("a file changed while it was read: the next run tries again") {
            @Override
            InputStream open(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 40] ^= 1;
                return new ByteArrayInputStream(bytes);
            }
        },
        FEWER_BYTES("a file changed while it was read: the next run tries again") {
            @Override
            InputStream open(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                return new ByteArrayInputStream(bytes, 0, bytes.length - 1);
            }
        },
        MORE_BYTES("a file changed while it was read: the next run tries again") {
            @Override
            InputStream open(Path file) throws IOException {
                return new java.io.SequenceInputStream(
                        Files.newInputStream(file), new ByteArrayInputStream(new byte[] {'\n'}));
            }
        };

        private final String reason;

        Failure(String reason) {
            this.reason = reason;
        }

        abstract InputStream open(Path file) throws IOException;
    }

    /** Stream that fails after nearly all bytes. */
    private abstract static class AtTheEnd extends FilterInputStream {

        private long remaining;

        AtTheEnd(InputStream stream, long size) {
            super(stream);
            remaining = size - 100;
        }

        abstract void reached() throws IOException;

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            remaining -= count;
            if (remaining < 0) {
                reached();
            }
            return count;
        }
    }

    private static ReadableByteChannel channel(Path file) throws IOException {
        return Files.newByteChannel(file);
    }

    private String report(String store) {
        try (Stream<Path> files = Files.walk(folder.resolve(store).resolve("runs"))) {
            Path last = files.filter(file -> file.endsWith("report.json"))
                    .max(Path::compareTo)
                    .orElseThrow();
            return Files.readString(last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs while the openings of a file fail from a number on. */
    private RunSummary runFailing(Failure failure, int firstOpening, String store) {
        FaultyFileSystem.fail(
                "a.csv",
                (file, opening) -> opening >= firstOpening ? Channels.newChannel(failure.open(file)) : channel(file));
        return inbox.runThrough(FaultyFileSystem.SCHEME, store);
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void deliveryOfWhichAFileFailsWaits(Failure failure) {
        dropLargeDelivery();

        RunSummary summary = runFailing(failure, 2, "store");

        assertThat(summary.inbox().waiting()).isEqualTo(1);
        assertThat(report("store")).contains("\"name\" : \"large\"", failure.reason);
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("without"));
    }

    @Test
    void noRowOfAFileThatChangesAtAnyTimeIsStored() {
        dropLargeDelivery();
        String without = inbox.hash("without");
        int opening = 2;
        while (runFailing(Failure.OTHER_BYTES, opening, "store-" + opening)
                        .inbox()
                        .waiting()
                == 1) {
            assertThat(inbox.hash("store-" + opening))
                    .as("change before opening %s", opening)
                    .isEqualTo(without);
            opening++;
        }
        // After it was hashed, the file is opened once more, to keep its original, from which all later steps read.
        assertThat(opening).isEqualTo(3);
    }

    @Test
    void waitingDeliveryIsTakenByTheNextRun() {
        dropLargeDelivery();
        FaultyFileSystem.fail("a.csv", (file, number) -> {
            if (number > 1) {
                return Channels.newChannel(Failure.OTHER_BYTES.open(file));
            }
            return channel(file);
        });
        assertThat(inbox.runThrough(FaultyFileSystem.SCHEME, "store").read().deliveries())
                .isEqualTo(1);
        FaultyFileSystem.repair();

        RunSummary next = inbox.runThrough(FaultyFileSystem.SCHEME, "store");

        assertThat(next.read().deliveries()).isEqualTo(1);
        assertThat(next.read().rows()).isEqualTo(ROWS + 2);
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void fileThatGrowsWithoutEndIsNotReadBeyondItsListedSize() {
        inbox.drop("test-bank/endless/a.csv", "account;id;booked;amount");
        FaultyFileSystem.fail(
                "a.csv",
                (file, number) -> Channels.newChannel(new InputStream() {
                    @Override
                    public int read() {
                        return '\n';
                    }
                }));

        assertThat(inbox.runThrough(FaultyFileSystem.SCHEME, "store").inbox().waiting())
                .isEqualTo(1);

        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("without"));
    }

    @Test
    void failureInOneFileOfAnArchiveLeavesTheOthersOfTheInbox() throws IOException {
        byte[] bad = new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0};
        Files.createDirectories(folder.resolve("inbox/test-bank/broken"));
        Files.write(folder.resolve("inbox/test-bank/broken/a.zip"), bad);

        RunSummary summary = inbox.run("store");

        // A damaged archive is malformed content: it is rejected, and does not wait.
        assertThat(summary.inbox().waiting()).isZero();
        assertThat(summary.read().rejectedByReason()).isEqualTo(Map.of("UNREADABLE_FILE", 1L));
        assertThat(inbox.bundles("store", "bank_reference")).isEqualTo(inbox.bundles("without", "bank_reference"));
    }

    /** Which files are read again is found out before the pipeline starts, for the deliveries of all organisations. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aFileThatFailsWhileItsConnectorIsChosenAgainStopsNoOtherDelivery(int failing) {
        inbox.originals(OriginalsPolicy.INBOX).runThrough(FaultyFileSystem.SCHEME, "store");
        inbox.mapping("mappings", "test-bank/holders", TestBank.HOLDERS)
                .drop("test-bank/new/entries.csv", "account;id;booked;amount", "A2;e2;2024-01-03;2.00");
        FaultyFileSystem.fail("links.csv", (file, opening) -> {
            if (opening == failing) {
                throw new UncheckedIOException(new IOException("a client of a storage service"));
            }
            return Channels.newChannel(Files.newInputStream(file));
        });

        RunSummary summary = inbox.runThrough(FaultyFileSystem.SCHEME, "store");

        assertThat(summary.read().deliveries()).isEqualTo(1);
    }
}
