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
import java.time.ZoneId;
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

    private final SettableClock clock = new SettableClock(NOON);

    @Test
    void isHeldUntilItsTermExpires() throws IOException {
        StorageArea area = new LocalStorage(folder);
        Lease expired = ObjectLease.acquire(area, "run one", clock);

        clock.advance(ObjectLease.TERM.minusSeconds(1));
        expired.requireHeld();
        assertThatThrownBy(() -> ObjectLease.acquire(area, "run two", clock))
                .isInstanceOf(LeaseHeldException.class)
                .hasMessageContaining("run one, until 2024-01-31T12:02:00Z unless renewed");
        clock.advance(Duration.ofSeconds(1));
        try (Lease next = ObjectLease.acquire(area, "run two", clock)) {
            next.requireHeld();
            assertThatThrownBy(expired::requireHeld)
                    .isInstanceOf(LeaseHeldException.class)
                    .hasMessageContaining("run two");
            expired.close();
            next.requireHeld();
        }
        assertThat(area.list("")).isEmpty();
    }

    @Test
    void isLostAtTheEndOfItsTermEvenIfNoOtherRunHoldsIt() throws IOException {
        StorageArea area = new LocalStorage(folder);
        ObjectLease lease = ObjectLease.acquire(area, "run one", clock);
        clock.advance(Duration.ofSeconds(30));
        lease.renew();

        clock.advance(ObjectLease.TERM);

        assertThatThrownBy(lease::requireHeld)
                .isInstanceOf(LeaseHeldException.class)
                .hasMessageContaining("was not renewed before 2024-01-31T12:02:30Z");
    }

    /** The competitor ends before its first renewal, which would have replaced the second object. */
    @Test
    void isLostToACompetitorThatHasEnded() throws IOException {
        StorageArea area = new LocalStorage(folder);
        ObjectLease suspended = ObjectLease.acquire(area, "run one", clock);
        suspended.renew();
        clock.advance(ObjectLease.TERM.plusSeconds(1));
        ObjectLease.acquire(area, "run two", clock).close();

        assertThatThrownBy(suspended::requireHeld).isInstanceOf(LeaseHeldException.class);
        assertThat(area.list("")).isEmpty();
    }

    @Test
    void replacesBothObjectsOfAnExpiredLease() throws IOException {
        StorageArea area = new LocalStorage(folder);
        ObjectLease.acquire(area, "run one", clock).renew();
        clock.advance(ObjectLease.TERM.plusSeconds(1));

        try (Lease next = ObjectLease.acquire(area, "run two", clock)) {
            assertThat(lines(area, "LEASE")).endsWith("2024-01-31T12:04:01Z", "run two");
            assertThat(lines(area, "LEASE.2")).endsWith("2024-01-31T12:04:01Z", "run two");
            next.requireHeld();
        }
    }

    @Test
    void aFailedAcquisitionLeavesNoLease() throws IOException {
        StorageArea disk = new LocalStorage(folder);
        StorageArea failing = (StorageArea) Proxy.newProxyInstance(
                StorageArea.class.getClassLoader(), new Class<?>[] {StorageArea.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("write") && arguments[0].equals("LEASE.2")) {
                        throw new IOException("unavailable");
                    }
                    return method.invoke(disk, arguments);
                });

        assertThatThrownBy(() -> ObjectLease.acquire(failing, "run one", clock)).hasMessage("unavailable");

        assertThat(disk.list("")).isEmpty();
        ObjectLease.acquire(disk, "run two", clock).close();
    }

    @Test
    void ignoresAnObjectThatIsNotALease() throws IOException {
        StorageArea area = new LocalStorage(folder);
        area.write("LEASE", "not a lease".getBytes(StandardCharsets.UTF_8));

        try (Lease lease = ObjectLease.acquire(area, "run one", clock)) {
            assertThat(lines(area, "LEASE")).hasSize(3).endsWith("2024-01-31T12:02:00Z", "run one");
            lease.requireHeld();
        }
        assertThat(area.list("")).isEmpty();
    }

    /** On HDFS and Azure, a file is removed before it is replaced. */
    @Test
    void isHeldWhileItIsRenewedOnStorageThatRemovesAFileBeforeItReplacesIt() throws IOException {
        StorageArea disk = new LocalStorage(folder);
        AtomicReference<Runnable> whileMissing = new AtomicReference<>(() -> {});
        List<Throwable> refusals = new ArrayList<>();
        try (ObjectLease lease = ObjectLease.acquire(removesBeforeItWrites(disk, whileMissing), "run one", clock)) {
            whileMissing.set(() -> refusals.add(catchThrowable(() -> ObjectLease.acquire(disk, "run two", clock))));
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

    private static List<String> lines(StorageArea area, String path) throws IOException {
        return new String(area.read(path).orElseThrow(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The clock of all hosts of a test, which advances only when the test says so. */
    private static final class SettableClock extends Clock {

        private volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Leases use instants only");
        }
    }
}
