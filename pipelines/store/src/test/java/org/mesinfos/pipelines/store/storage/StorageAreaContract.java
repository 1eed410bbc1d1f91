package org.mesinfos.pipelines.store.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract that the store requires of every {@link StorageArea}. */
public abstract class StorageAreaContract {

    private StorageArea area;

    protected abstract StorageArea newArea() throws IOException;

    @BeforeEach
    void makeArea() throws IOException {
        area = newArea();
    }

    @Test
    void readsAWrittenFile() throws IOException {
        area.write("bundles/ab/ana/file.parquet", new byte[] {1, 2, 3});

        assertThat(area.read("bundles/ab/ana/file.parquet")).hasValue(new byte[] {1, 2, 3});
        assertThat(area.size("bundles/ab/ana/file.parquet")).isEqualTo(OptionalLong.of(3));
        try (InputStream stream = area.open("bundles/ab/ana/file.parquet").orElseThrow()) {
            assertThat(stream.readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void readsAFileWrittenFromAStream() throws IOException {
        byte[] large = new byte[1_000_000];
        large[999_999] = 7;
        area.write("quarantine/file", new ByteArrayInputStream(large));

        assertThat(area.read("quarantine/file")).hasValue(large);
    }

    @Test
    void replacesAnExistingFile() throws IOException {
        area.writeDurably("CURRENT", new byte[] {1, 2, 3});
        area.writeDurably("CURRENT", new byte[] {4});

        assertThat(area.read("CURRENT")).hasValue(new byte[] {4});
    }

    @Test
    void leavesNoFileOfAStreamThatFails() throws IOException {
        assertThatThrownBy(() -> area.write("quarantine/file", new BrokenStream(1_000_000)))
                .hasMessage("the connection dropped");

        assertThat(area.read("quarantine/file")).isEmpty();
        assertThat(area.list("")).isEmpty();
    }

    @Test
    void keepsAnExistingFileIfTheStreamOfItsReplacementFails() throws IOException {
        area.write("quarantine/file", new byte[] {1, 2, 3});

        assertThatThrownBy(() -> area.write("quarantine/file", new BrokenStream(1_000_000)))
                .hasMessage("the connection dropped");

        assertThat(area.read("quarantine/file")).hasValue(new byte[] {1, 2, 3});
    }

    @Test
    void returnsEmptyForMissingFiles() throws IOException {
        assertThat(area.read("bundles/ab/missing")).isEqualTo(Optional.empty());
        assertThat(area.open("bundles/ab/missing").isPresent()).isFalse();
        assertThat(area.size("bundles/ab/missing")).isEqualTo(OptionalLong.empty());
        assertThat(area.list("bundles/ab")).isEmpty();
    }

    @Test
    void listsOnlyFilesBelowTheFolder() throws IOException {
        area.write("bundles/ab/ana/one", new byte[1]);
        area.write("bundles/ab/bea/two", new byte[2]);
        area.write("bundles/abc/cleo/three", new byte[3]);
        area.write("accepted/ab/four", new byte[4]);
        area.write("bundles/ab/five", new byte[5]);

        assertThat(area.list("bundles/ab"))
                .containsExactlyInAnyOrder(
                        new StoredFile("bundles/ab/ana/one", 1),
                        new StoredFile("bundles/ab/bea/two", 2),
                        new StoredFile("bundles/ab/five", 5));
        assertThat(area.list("")).hasSize(5);
    }

    @Test
    void deletesAFileAndIgnoresAMissingOne() throws IOException {
        area.write("bundles/ab/ana/one", new byte[1]);
        area.delete("bundles/ab/ana/one");
        area.delete("bundles/ab/ana/one");

        assertThat(area.read("bundles/ab/ana/one")).isEmpty();
        assertThat(area.list("bundles")).isEmpty();
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        area.write("bundles/ab/ana/one", new byte[1]);

        assertThat(area.list("tmp")).isEmpty();
    }

    @Test
    void deletesTemporaryFiles() throws IOException {
        area.write("tmp/left", new byte[1]);
        area.deleteTemporaries();

        assertThat(area.list("tmp")).isEmpty();
    }

    @Test
    void grantsTheLeaseToOneOwnerAtATime() throws IOException {
        try (Lease lease = area.acquireLease("run one")) {
            lease.requireHeld();
            assertThatThrownBy(() -> area.acquireLease("run two"))
                    .isInstanceOf(LeaseHeldException.class)
                    .hasMessageContaining("run one");
            lease.requireHeld();
        }
        area.acquireLease("run three").close();
    }
}
