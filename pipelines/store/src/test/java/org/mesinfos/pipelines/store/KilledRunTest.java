package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.store.storage.LocalStorage;

/** Whatever change a run is killed at, the next one finds all of it or nothing of it, and leaves no trace of the death. */
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
    void creatingAStoreAndFillingItSurvivesADeathAtAnyChange() throws IOException {
        survivesADeathAtAnyChange(store -> {}, store -> SmallRun.take(store, JANUARY));
    }

    @Test
    void addingADeliverySurvivesADeathAtAnyChange() throws IOException {
        survivesADeathAtAnyChange(store -> SmallRun.take(store, JANUARY), store -> SmallRun.take(store, FEBRUARY));
    }

    @Test
    void movingAPersonsRowsSurvivesADeathAtAnyChange() throws IOException {
        survivesADeathAtAnyChange(
                store -> SmallRun.take(store, JANUARY, FEBRUARY), store -> SmallRun.move(store, "cleo", "ana"));
    }

    @Test
    void collectingWhatWasSupersededSurvivesADeathAtAnyChange() throws IOException {
        survivesADeathAtAnyChange(
                store -> {
                    SmallRun.take(store, JANUARY);
                    SmallRun.take(store, FEBRUARY);
                },
                SmallRun::nothing);
    }

    private void survivesADeathAtAnyChange(Run before, Run run) throws IOException {
        String hashBefore = hashAfter("before", before);
        String hashAfter = hashAfter("after", store -> {
            before.on(store);
            run.on(store);
        });
        int change = 0;
        boolean killed = true;
        while (killed) {
            change++;
            Path place = folder.resolve("killed-" + change);
            before.on(Store.at(place.toString()));
            killed = killedAt(change, place, run);
            Store store = Store.at(place.toString());

            SmallRun.nothing(store);
            Verification tidied = store.verify();
            assertThat(tidied.findings())
                    .as("after a death at change %d", change)
                    .isEmpty();
            assertThat(tidied.storeHash())
                    .as("after a death at change %d", change)
                    .isIn(hashBefore, hashAfter);

            run.on(store);
            assertThat(store.verify().findings()).isEmpty();
            SmallRun.nothing(store);
            assertThat(store.verify().storeHash()).isEqualTo(hashAfter);
            assertThat(StoreFiles.paths(place))
                    .as("files after a death at change %d", change)
                    .containsExactlyElementsOf(StoreFiles.paths(folder.resolve("after")));
        }
        assertThat(change).as("changes that a run was killed at").isGreaterThan(3);
    }

    private boolean killedAt(int change, Path place, Run run) throws IOException {
        KillingStorage storage = new KillingStorage(new LocalStorage(place), change);
        try {
            run.on(new Store(storage));
        } catch (KillingStorage.Killed e) {
            assertThat(storage.hasKilled()).isTrue();
        }
        return storage.hasKilled();
    }

    private String hashAfter(String name, Run run) throws IOException {
        Path place = folder.resolve(name);
        Store store = Store.at(place.toString());
        run.on(store);
        SmallRun.nothing(store);
        Verification verification = store.verify();
        assertThat(verification.findings()).isEmpty();
        return verification.storeHash();
    }
}
