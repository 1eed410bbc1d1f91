package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.catalog.PendingCommit;
import org.mesinfos.pipelines.store.storage.LocalStorage;

/**
 * Tests of failures other than those of {@link KilledWriterTest}: a killed process, a missing {@code CURRENT}, and
 * damaged files.
 */
class FailedRunTest {

    private static final SmallDelivery JANUARY = SmallDelivery.of("bank", "ana coffee", "bea tea", "! broken");
    private static final SmallDelivery FEBRUARY = SmallDelivery.of("bank", "ana rent", "cleo bread");

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void publish() throws IOException {
        store = StoreFiles.plain(folder);
        SmallRun.publish(store, JANUARY);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 12})
    void aKilledProcessLeavesAllOrNoneOfItsChanges(int change) throws IOException, InterruptedException {
        String before = store.verify().storeHash();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(change))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isEqualTo(KilledProcess.EXIT_CODE);

        Recovery recovery = SmallRun.runWithoutDeliveries(store);
        assertThat(store.verify().findings()).isEmpty();
        if (recovery.outcome() == Recovery.Outcome.ROLLED_FORWARD) {
            assertThat(SmallRun.readBundle(store, "ana")).isEqualTo("coffee\nrent");
        } else {
            assertThat(store.verify().storeHash()).isEqualTo(before);
        }
        assertThat(SmallRun.publish(store, FEBRUARY).snapshotId())
                .isEqualTo(store.currentSnapshot().id());
        assertThat(SmallRun.readBundle(store, "ana")).isEqualTo("coffee\nrent");
    }

    /** A process that halts in the middle of a change, without running shutdown hooks. */
    static final class KilledProcess {

        static final int EXIT_CODE = 137;

        private KilledProcess() {}

        public static void main(String[] arguments) throws IOException {
            KillingStorage storage =
                    new KillingStorage(new LocalStorage(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
            try {
                SmallRun.publish(new Store(storage), FEBRUARY);
            } catch (KillSwitch.ProcessKilledException e) {
                Runtime.getRuntime().halt(EXIT_CODE);
            }
        }
    }

    @Test
    void restoresAMissingPointerFromThePendingCommit() throws IOException {
        String hash = store.verify().storeHash();
        CurrentPointer pointer = CurrentPointer.fromJson(Files.readAllBytes(folder.resolve("CURRENT")));
        new LocalStorage(folder)
                .write("runs/PENDING", new PendingCommit(pointer, pointer.advancedTo("0".repeat(32))).toJson());
        Files.delete(folder.resolve("CURRENT"));

        assertThat(SmallRun.runWithoutDeliveries(store).outcome()).isEqualTo(Recovery.Outcome.ROLLED_BACK);
        assertThat(store.verify().storeHash()).isEqualTo(hash);
    }

    @Test
    void refusesADamagedPendingCommit() throws IOException {
        Path pending = folder.resolve("runs/PENDING");
        Files.createDirectories(pending.getParent());
        Files.writeString(pending, "{}");

        assertThatThrownBy(() -> store.openWriteSession("run"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("runs/PENDING")
                .hasMessageContaining("remove it and verify the store");
        assertThat(pending).exists();
    }

    @Test
    void refusesToPublishWhenAStoredFileIsDamaged() throws IOException {
        Path accepted = StoreFiles.find(folder, "accepted/24/ana", ".rows");
        Files.writeString(accepted, "damaged");
        String id = store.currentSnapshot().id();

        assertThatThrownBy(() -> SmallRun.publish(store, FEBRUARY))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.relativize(accepted) + " is damaged")
                .hasMessageContaining("restore it from a backup");
        assertThat(store.currentSnapshot().id()).isEqualTo(id);
    }
}
