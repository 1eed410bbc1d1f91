package org.mesinfos.pipelines.store.originals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginalFileTest {

    private static final int FRAME = FrameIndex.FRAME_BYTES;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME + 17})
    void decodesTheDeliveredBytes(int length) throws IOException {
        byte[] delivered = bytes(length);

        assertThat(decode(encode(delivered), 0)).isEqualTo(delivered);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, FRAME - 1, FRAME, FRAME + 5, 2 * FRAME + 16, 2 * FRAME + 17, 2 * FRAME + 18})
    void decodesFromAnOffset(int offset) throws IOException {
        byte[] delivered = bytes(2 * FRAME + 17);

        byte[] rest = offset > delivered.length ? new byte[0] : Arrays.copyOfRange(delivered, offset, delivered.length);
        assertThat(decode(encode(delivered), offset)).isEqualTo(rest);
    }

    @Test
    void isReadableByZstandardTools() throws IOException {
        byte[] delivered = bytes(2 * FRAME + 17);

        try (ZstdInputStream in =
                new ZstdInputStream(new ByteArrayInputStream(encode(delivered))).setContinuous(true)) {
            assertThat(in.readAllBytes()).isEqualTo(delivered);
        }
    }

    @Test
    void reportsDamage() throws IOException {
        byte[] stored = encode(bytes(5_000));
        byte[] cut = Arrays.copyOf(stored, stored.length - 1);

        assertThatThrownBy(() -> decode(cut, 0))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("An original is damaged");
        assertThatThrownBy(() -> decode(new byte[3], 0))
                .isInstanceOf(IOException.class)
                .hasMessage("An original is damaged: it is too short");
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(1);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(7);
        }
        return bytes;
    }

    private static byte[] encode(byte[] delivered) throws IOException {
        return OriginalFile.encode(new ByteArrayInputStream(delivered)).readAllBytes();
    }

    private static byte[] decode(byte[] stored, long offset) throws IOException {
        StoredBytes bytes = new StoredBytes() {
            @Override
            public long size() {
                return stored.length;
            }

            @Override
            public InputStream open(long start) {
                return new ByteArrayInputStream(stored, (int) start, stored.length - (int) start);
            }
        };
        try (InputStream in = OriginalFile.decode(bytes, offset)) {
            return in.readAllBytes();
        }
    }
}
