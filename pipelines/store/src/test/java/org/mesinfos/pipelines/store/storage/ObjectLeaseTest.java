package org.mesinfos.pipelines.store.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectLeaseTest {

    private static final Instant NOON = Instant.parse("2024-01-31T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void isHeldUntilItsTermExpires() throws IOException {
        StorageArea area = new LocalStorage(folder);
        Lease expired = ObjectLease.acquire(area, "run one", at(Duration.ZERO));

        assertThatThrownBy(() -> ObjectLease.acquire(area, "run two", at(ObjectLease.TERM.minusSeconds(1))))
                .isInstanceOf(LeaseHeldException.class)
                .hasMessageContaining("run one, until 2024-01-31T12:02:00Z unless renewed");
        try (Lease next = ObjectLease.acquire(area, "run two", at(ObjectLease.TERM.plusSeconds(1)))) {
            next.requireHeld();
            assertThatThrownBy(expired::requireHeld)
                    .isInstanceOf(LeaseHeldException.class)
                    .hasMessageContaining("run two");
            expired.close();
            next.requireHeld();
        }
        assertThat(area.read("LEASE")).isEmpty();
    }

    @Test
    void ignoresAnObjectThatIsNotALease() throws IOException {
        StorageArea area = new LocalStorage(folder);
        area.write("LEASE", "not a lease".getBytes(StandardCharsets.UTF_8));

        ObjectLease.acquire(area, "run one", at(Duration.ZERO)).close();
    }

    /** On HDFS and Azure, a file is removed before it is replaced. */
    @Test
    void isHeldWhileItIsRenewedOnStorageThatRemovesAFileBeforeItReplacesIt() throws IOException {
        StorageArea disk = new LocalStorage(folder);
        AtomicReference<Runnable> whileMissing = new AtomicReference<>(() -> {});
        List<Throwable> refusals = new ArrayList<>();
        try (ObjectLease lease =
                ObjectLease.acquire(removesBeforeItWrites(disk, whileMissing), "run one", at(Duration.ZERO))) {
            whileMissing.set(() ->
                    refusals.add(catchThrowable(() -> ObjectLease.acquire(disk, "run two", at(Duration.ZERO)))));
            for (int renewal = 0; renewal < 4; renewal++) {
                lease.renew();
            }
            lease.requireHeld();
        }

        assertThat(refusals)
                .hasSize(4)
                .allSatisfy(refusal -> assertThat(refusal)
                        .isInstanceOf(LeaseHeldException.class)
                        .hasMessageContaining("run one"));
        assertThat(disk.list("")).isEmpty();
    }

    private static StorageArea removesBeforeItWrites(StorageArea area, AtomicReference<Runnable> whileMissing) {
        return (StorageArea) Proxy.newProxyInstance(
                StorageArea.class.getClassLoader(), new Class<?>[] {StorageArea.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("write")) {
                        area.delete((String) arguments[0]);
                        whileMissing.get().run();
                    }
                    return method.invoke(area, arguments);
                });
    }

    private static Clock at(Duration afterNoon) {
        return Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC);
    }
}
