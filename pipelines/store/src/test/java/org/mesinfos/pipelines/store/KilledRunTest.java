package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.store.storage.LocalStorage;

/**
 * Kills runs at every change that they make to the store.
 *
 * <p>The next run must find all changes of the killed run or none. Afterwards the store must contain no orphan file.
 */
class KilledRunTest {

    private static final SmallDelivery JANUARY =
            SmallDelivery.of("bank", "ana coffee", "ana rent", "bea tea", "cleo bread", "? unknown", "! broken");
    private static final SmallDelivery FEBRUARY =
            SmallDelivery.of("shop", "ana coffee", "bea milk", "dan salt", "? unknown too");

    @TempDir
    private Path folder;

    private interface Run {
        void on(Store store) throws IOException;
    }

    @Test
    void recoversWhenKilledWhileCreatingAStore() throws IOException {
        assertRecoversFromAKillAtAnyChange(store -> {}, store -> SmallRun.take(store, JANUARY));
    }

    @Test
    void recoversWhenKilledWhileAddingADelivery() throws IOException {
        assertRecoversFromAKillAtAnyChange(
                store -> SmallRun.take(store, JANUARY), store -> SmallRun.take(store, FEBRUARY));
    }

    @Test
    void recoversWhenKilledWhileMovingRowsToAnotherPerson() throws IOException {
        assertRecoversFromAKillAtAnyChange(
                store -> SmallRun.take(store, JANUARY, FEBRUARY), store -> SmallRun.move(store, "cleo", "ana"));
    }

    @Test
    void recoversWhenKilledWhileRemovingSupersededFiles() throws IOException {
        assertRecoversFromAKillAtAnyChange(
                store -> {
                    SmallRun.take(store, JANUARY);
                    SmallRun.take(store, FEBRUARY);
                },
                SmallRun::nothing);
    }

    private void assertRecoversFromAKillAtAnyChange(Run before, Run run) throws IOException {
        String hashBefore = hashAfter("before", before);
        String hashAfter = hashAfter("after", store -> {
            before.on(store);
            run.on(store);
        });
        int change = 0;
        boolean killed = true;
        while (killed) {
            change++;
            Path location = folder.resolve("killed-" + change);
            before.on(Store.at(location.toString()));
            killed = killedAt(change, location, run);
            Store store = Store.at(location.toString());

            SmallRun.nothing(store);
            Verification recovered = store.verify();
            assertThat(recovered.findings())
                    .as("after a kill at change %d", change)
                    .isEmpty();
            assertThat(recovered.storeHash())
                    .as("after a kill at change %d", change)
                    .isIn(hashBefore, hashAfter);

            run.on(store);
            assertThat(store.verify().findings()).isEmpty();
            SmallRun.nothing(store);
            assertThat(store.verify().storeHash()).isEqualTo(hashAfter);
            assertThat(StoreFiles.paths(location))
                    .as("files after a kill at change %d", change)
                    .containsExactlyElementsOf(StoreFiles.paths(folder.resolve("after")));
        }
        assertThat(change).as("number of changes").isGreaterThan(3);
    }

    private boolean killedAt(int change, Path location, Run run) throws IOException {
        KillingStorage storage = new KillingStorage(new LocalStorage(location), change);
        try {
            run.on(new Store(storage));
        } catch (KillingStorage.Killed e) {
            assertThat(storage.hasKilled()).isTrue();
        }
        return storage.hasKilled();
    }

    private String hashAfter(String name, Run run) throws IOException {
        Path location = folder.resolve(name);
        Store store = Store.at(location.toString());
        run.on(store);
        SmallRun.nothing(store);
        Verification verification = store.verify();
        assertThat(verification.findings()).isEmpty();
        return verification.storeHash();
    }
}
