package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.pipelines.store.KillingStorage.End;
import org.mesinfos.pipelines.store.storage.LocalStorage;

/**
 * Test that ends runs by a kill or a power failure at every change that they make to the store.
 *
 * <p>The next run must find all changes of the killed run or none. Afterwards the store must contain no orphan file.
 */
@Tag("slow")
class KilledWriterTest {

    private static final SmallDelivery JANUARY =
            SmallDelivery.of("bank", "ana coffee", "ana rent", "bea tea", "cleo bread", "? unknown", "! broken");
    private static final SmallDelivery FEBRUARY =
            SmallDelivery.of("shop", "ana coffee", "bea milk", "dan salt", "? unknown too");

    @TempDir
    private Path folder;

    private interface Run {
        void execute(Store store) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void recoversWhenKilledWhileCreatingAStore(End end) throws IOException {
        assertRecoversAtAnyChange(end, store -> {}, store -> SmallRun.publish(store, JANUARY));
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void recoversWhenKilledWhileAddingADelivery(End end) throws IOException {
        assertRecoversAtAnyChange(
                end, store -> SmallRun.publish(store, JANUARY), store -> SmallRun.publish(store, FEBRUARY));
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void recoversWhenKilledWhileMovingRowsToAnotherPerson(End end) throws IOException {
        assertRecoversAtAnyChange(
                end,
                store -> SmallRun.publish(store, JANUARY, FEBRUARY),
                store -> SmallRun.movePerson(store, "cleo", "ana"));
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void recoversWhenKilledWhileRemovingSupersededFiles(End end) throws IOException {
        assertRecoversAtAnyChange(
                end,
                store -> {
                    SmallRun.publish(store, JANUARY);
                    SmallRun.publish(store, FEBRUARY);
                },
                SmallRun::runWithoutDeliveries);
    }

    private void assertRecoversAtAnyChange(End end, Run before, Run run) throws IOException {
        String hashBefore = hashAfter("before", before);
        String hashAfter = hashAfter("after", store -> {
            before.execute(store);
            run.execute(store);
        });
        int change = 0;
        boolean killed = true;
        while (killed) {
            change++;
            Path location = folder.resolve("killed-" + change);
            before.execute(Store.at(location.toString()));
            killed = endedAt(end, change, location, run);
            Store store = Store.at(location.toString());

            SmallRun.runWithoutDeliveries(store);
            Verification recovered = store.verify();
            assertThat(recovered.findings())
                    .as("after the end at change %d", change)
                    .isEmpty();
            assertThat(recovered.storeHash())
                    .as("after the end at change %d", change)
                    .isIn(hashBefore, hashAfter);

            run.execute(store);
            assertThat(store.verify().findings()).isEmpty();
            SmallRun.runWithoutDeliveries(store);
            assertThat(store.verify().storeHash()).isEqualTo(hashAfter);
            assertThat(paths(store))
                    .as("files after the end at change %d", change)
                    .containsExactlyElementsOf(
                            paths(Store.at(folder.resolve("after").toString())));
        }
        assertThat(change).as("number of changes").isGreaterThan(3);
    }

    private boolean endedAt(End end, int change, Path location, Run run) throws IOException {
        KillingStorage storage = new KillingStorage(new LocalStorage(location), change, end);
        try {
            run.execute(StoreFiles.encrypted(storage, location));
        } catch (KillSwitch.ProcessKilledException e) {
            assertThat(storage.hasKilled()).isTrue();
        }
        return storage.hasKilled();
    }

    /** Returns the paths before encryption, which do not depend on the keys. */
    private static SortedSet<String> paths(Store store) throws IOException {
        SortedSet<String> paths = new TreeSet<>(store.paths());
        paths.removeAll(List.of("LEASE", "runs/CLEAN"));
        return paths;
    }

    private String hashAfter(String name, Run run) throws IOException {
        Path location = folder.resolve(name);
        Store store = Store.at(location.toString());
        run.execute(store);
        SmallRun.runWithoutDeliveries(store);
        Verification verification = store.verify();
        assertThat(verification.findings()).isEmpty();
        return verification.storeHash();
    }
}
