package org.mesinfos.pipelines.store.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private static Clock at(Duration afterNoon) {
        return Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC);
    }
}
