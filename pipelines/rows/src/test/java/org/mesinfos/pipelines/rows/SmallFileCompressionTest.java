package org.mesinfos.pipelines.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mesinfos.pipelines.rows.SampleRows.batch;
import static org.mesinfos.pipelines.rows.SampleRows.origin;
import static org.mesinfos.pipelines.rows.SampleRows.row;
import static org.mesinfos.pipelines.rows.SampleRows.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmallFileCompressionTest {

    private static final byte[] ROWS = AcceptedRowFile.write(rows(batch(origin("d1", "f1", 1), row(1, "A", "a"))));

    @Test
    void readsBackWhatWasCompressed() throws IOException {
        for (byte[] content : new byte[][] {ROWS, {}, new byte[100_000]}) {
            assertThat(SmallFileCompression.decompress(SmallFileCompression.compress(content)))
                    .isEqualTo(content);
        }
    }

    @Test
    void leavesFilesWithoutCompressionAsTheyAre() throws IOException {
        assertThat(SmallFileCompression.decompress(ROWS)).isEqualTo(ROWS);
        assertThat(SmallFileCompression.decompress(new byte[] {0x28})).containsExactly(0x28);
    }

    @Test
    void schemaOfAcceptedRowsTakesFewBytes() {
        assertThat(ROWS.length).isGreaterThan(1200);
        assertThat(SmallFileCompression.compress(ROWS)).hasSizeLessThan(400);
    }

    /** Fails if the dictionary changes: existing stores could not be read any more. */
    @Test
    void dictionaryIsThatOfExistingStores() {
        assertThat(Digests.sha256(SmallFileDictionary.bytes()))
                .isEqualTo("8f3238e0fe169e417bed882f82dabaa56f0a0968dcb1b3ad298212923d1c826a");
    }

    @Test
    void rejectsDamagedFiles() {
        byte[] compressed = SmallFileCompression.compress("text of a file".getBytes(StandardCharsets.UTF_8));

        for (int length = 4; length < compressed.length; length++) {
            byte[] cut = Arrays.copyOf(compressed, length);
            assertThatThrownBy(() -> SmallFileCompression.decompress(cut)).isInstanceOf(IOException.class);
        }
    }
}
