package org.mesinfos.pipelines.store.originals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
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

    @Test
    void encodedStreamIsTheSameReadByteByByte() throws IOException {
        byte[] delivered = {(byte) 0xff, 0, 1, 2};
        ByteArrayOutputStream single = new ByteArrayOutputStream();
        InputStream stream = OriginalFile.encode(new ByteArrayInputStream(delivered));
        for (int read = stream.read(); read >= 0; read = stream.read()) {
            single.write(read);
        }

        assertThat(single.toByteArray()).isEqualTo(encode(delivered)).contains(0xff);
        assertThat(OriginalFile.encode(new ByteArrayInputStream(delivered)).read(new byte[1], 0, 0))
                .isZero();
    }

    @Test
    void storedOriginalIsThatOfEarlierVersions() throws IOException {
        assertThat(HexFormat.of().formatHex(encode(new byte[0]))).isEqualTo("5e2a4d1808000000" + "0000000000000000");
        String stored = HexFormat.of().formatHex(encode(new byte[] {1, 2, 3}));

        assertThat(stored).startsWith("28b52ffd").endsWith("5e2a4d180c000000" + "0c000000" + "0300000001000000");
    }

    @Test
    void indexWithImpossibleNumbersIsReportedAsDamage() throws IOException {
        byte[] stored = encode(bytes(5_000));
        int end = stored.length;

        for (int[] numbers : new int[][] {{-1, 1}, {FRAME + 1, 1}, {5, -1}, {5, Integer.MAX_VALUE}}) {
            byte[] damaged = stored.clone();
            ByteBuffer.wrap(damaged)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(end - 8, numbers[0])
                    .putInt(end - 4, numbers[1]);
            assertThatThrownBy(() -> decode(damaged, 0))
                    .as("%d %d", numbers[0], numbers[1])
                    .isInstanceOf(IOException.class)
                    .hasMessage("An original is damaged: it has no index");
        }
    }

    @Test
    void frameOfAnotherLengthIsReportedAsDamage() throws IOException {
        byte[] damaged = encode(bytes(5_000));
        ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putInt(damaged.length - 8, 5_001);

        assertThatThrownBy(() -> decode(damaged, 0))
                .isInstanceOf(IOException.class)
                .hasMessage("An original is damaged: a frame has another length");
    }

    @Test
    void indexOfOtherFramesIsReportedAsDamage() throws IOException {
        byte[] damaged = encode(bytes(5_000));
        ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putInt(damaged.length - 12, damaged.length + 1);

        assertThatThrownBy(() -> decode(damaged, 0))
                .isInstanceOf(IOException.class)
                .hasMessage("An original is damaged: it has no index");
    }

    @Test
    void frameThatIsCutOffIsReportedAsDamage() throws IOException {
        byte[] stored = encode(bytes(5_000));

        assertThatThrownBy(() -> decode(stored, 100, 0))
                .isInstanceOf(EOFException.class)
                .hasMessage("An original is damaged: it ends within a frame");
    }

    @Test
    void addressOfDeliveredBytesContainsThatOfTheStoredFile() {
        String uri = OriginalFile.uri("s3://bucket/originals/01/file.zst");

        assertThat(uri).isEqualTo("original:s3://bucket/originals/01/file.zst");
        assertThat(OriginalFile.isOriginal(uri)).isTrue();
        assertThat(OriginalFile.storedFile(uri)).isEqualTo("s3://bucket/originals/01/file.zst");
        assertThat(OriginalFile.isOriginal("s3://bucket/original:")).isFalse();
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
        return decode(stored, stored.length, offset);
    }

    /** @param available number of bytes that a stream from the start delivers */
    private static byte[] decode(byte[] stored, int available, long offset) throws IOException {
        StoredBytes bytes = new StoredBytes() {
            @Override
            public long size() {
                return stored.length;
            }

            @Override
            public InputStream open(long start) {
                return new ByteArrayInputStream(
                        stored, (int) start, (start == 0 ? available : stored.length) - (int) start);
            }
        };
        try (InputStream in = OriginalFile.decode(bytes, offset)) {
            return in.readAllBytes();
        }
    }
}
