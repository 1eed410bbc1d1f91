package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.LocalStorage;
import org.mesinfos.pipelines.store.storage.StorageArea;

final class DeliveredBytesTest {

    private static final byte[] DELIVERED = "customer;label\nC1;bread\n".getBytes(StandardCharsets.US_ASCII);
    private static final String SHA256 = Digests.sha256(DELIVERED);

    @TempDir
    private Path folder;

    private StorageArea area;
    private DeliveredBytes bytes;

    @BeforeEach
    void makeArea() {
        area = new LocalStorage(folder);
        bytes = new DeliveredBytes(area);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 20, 30})
    void replacesAnOriginalThatWasCutShort(int length) throws IOException {
        bytes.keepOriginal(SHA256, stream(DELIVERED));
        byte[] whole = area.read(StorePaths.original(SHA256)).orElseThrow();
        area.write(StorePaths.original(SHA256), Arrays.copyOf(whole, length));

        try (InputStream kept = InboxFileContent.open(bytes.keepOriginal(SHA256, stream(DELIVERED)), 0)) {
            assertThat(kept.readAllBytes()).isEqualTo(DELIVERED);
        }
    }

    @Test
    void readsNoBytesOfAnOriginalThatIsKept() throws IOException {
        String kept = bytes.keepOriginal(SHA256, stream(DELIVERED));

        assertThat(bytes.keepOriginal(SHA256, stream(new byte[] {1}))).isEqualTo(kept);
    }

    @Test
    void keepsNothingOfAFileThatChanged() throws IOException {
        byte[] changed = {1, 2, 3};

        assertThatThrownBy(() -> bytes.keepOriginal(SHA256, stream(changed)))
                .isInstanceOf(StoreException.class)
                .hasMessage("The file " + SHA256 + " changed after it was read and before it was kept: run again");
        assertThatThrownBy(() -> bytes.quarantine(SHA256, SHA256, stream(changed)))
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "The file " + SHA256 + " changed after it was read and before it was quarantined: run again");
        assertThat(area.list("")).isEmpty();
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
