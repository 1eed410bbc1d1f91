package org.mesinfos.pipelines.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.store.storage.LocalStorage;
import org.mesinfos.pipelines.store.storage.PartialContent;

/** Encrypted files are read as they were written, from any offset, and every change of their bytes is detected. */
final class EncryptedFileTest {

    private static final KeyLabel ANA = KeyLabel.person("ana");
    private static final int FIRST = SegmentLayout.LARGE.plainBytes(0);
    private static final int NEXT = SegmentLayout.LARGE.plainBytes(1);
    private static final int LARGE = FIRST + 2 * NEXT + 100;

    @TempDir
    private Path folder;

    private DataKeys keys;

    @BeforeEach
    void createKeys() throws IOException {
        keys = new DataKeys(new LocalStorage(folder));
        keys.beginRun();
        keys.persist(List.of(ANA, KeyLabel.person("bea")));
    }

    private byte[] encrypt(byte[] plain) throws IOException {
        return EncryptedFile.encrypt(plain, SegmentLayout.LARGE, ANA, keys.forWriting(ANA));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, FIRST_BYTES - 1, FIRST_BYTES, FIRST_BYTES + 1, 131_000, 200_000})
    void restoresContentOfAnySize(int size) throws IOException {
        byte[] plain = bytes(size);

        byte[] stored = encrypt(plain);

        assertThat(EncryptedFile.decrypt(stored, ANA, keys)).isEqualTo(plain);
        assertThat(EncryptedFile.plainSize(SegmentLayout.LARGE, stored.length)).isEqualTo(OptionalLong.of(size));
        try (InputStream streamed = EncryptedFile.encrypt(
                new ByteArrayInputStream(plain), SegmentLayout.LARGE, ANA, keys.forWriting(ANA))) {
            byte[] encrypted = streamed.readAllBytes();
            assertThat(encrypted).hasSize(stored.length);
            assertThat(EncryptedFile.decrypt(encrypted, ANA, keys)).isEqualTo(plain);
        }
    }

    private static final int FIRST_BYTES = 65_480;

    @Test
    void usesSegmentsOfSixtyFourKilobytes() {
        assertThat(FIRST).isEqualTo(FIRST_BYTES);
        assertThat(NEXT).isEqualTo(65_520);
    }

    @Test
    void startsReadingAtAnyOffset() throws IOException {
        byte[] plain = bytes(LARGE);
        byte[] stored = encrypt(plain);

        for (int offset : new int[] {0, 1, FIRST - 1, FIRST, FIRST + 1, FIRST + NEXT, LARGE - 1, LARGE, LARGE + 9}) {
            try (InputStream rest = EncryptedFile.decrypt(
                    start -> new ByteArrayInputStream(stored, (int) start, stored.length - (int) start),
                    stored.length,
                    offset,
                    ANA,
                    keys)) {
                assertThat(rest.readAllBytes())
                        .as("offset " + offset)
                        .isEqualTo(Arrays.copyOfRange(plain, Math.min(offset, LARGE), LARGE));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "100, 1", "65479, 1", "65480, 2", "131000, 2", "300000, 1"})
    void opensTheStoredFileASecondTimeOnlyForALaterSegment(int offset, int times) throws IOException {
        byte[] stored = encrypt(bytes(LARGE));
        AtomicInteger opened = new AtomicInteger();

        EncryptedFile.decrypt(
                        start -> {
                            opened.incrementAndGet();
                            return new ByteArrayInputStream(stored, (int) start, stored.length - (int) start);
                        },
                        stored.length,
                        offset,
                        ANA,
                        keys)
                .close();

        assertThat(opened).hasValue(times);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 455, 456, 457, 952, 953, 30_000})
    void restoresIndexesFromSegmentsOfHalfAKilobyte(int size) throws IOException {
        byte[] plain = bytes(size);

        byte[] stored = EncryptedFile.encrypt(plain, SegmentLayout.SMALL, ANA, keys.forWriting(ANA));

        assertThat(EncryptedFile.decrypt(stored, ANA, keys)).isEqualTo(plain);
        assertThat(EncryptedFile.decrypt(new ByteArrayInputStream(stored), ANA, keys)
                        .readAllBytes())
                .isEqualTo(plain);
        assertThat(EncryptedFile.plainSize(SegmentLayout.SMALL, stored.length)).isEqualTo(OptionalLong.of(size));
    }

    @Test
    void readsAnyPartOfAnIndex() throws IOException {
        byte[] plain = bytes(20_000);
        PartialContent parts = EncryptedFile.parts(
                EncryptedFile.encrypt(plain, SegmentLayout.SMALL, ANA, keys.forWriting(ANA)), ANA, keys);

        assertThat(parts.size()).isEqualTo(plain.length);
        int[] offsets = {0, 1, 455, 456, 457, 951, 952, 12_000, 19_999, 20_000};
        for (int start : offsets) {
            for (int end : offsets) {
                if (start <= end) {
                    assertThat(parts.bytes(start, end))
                            .as(start + " to " + end)
                            .isEqualTo(Arrays.copyOfRange(plain, start, end));
                }
            }
        }
    }

    @Test
    void detectsAChangedPartOfAnIndex() throws IOException {
        byte[] stored = EncryptedFile.encrypt(bytes(20_000), SegmentLayout.SMALL, ANA, keys.forWriting(ANA));
        stored[10_000] ^= 1;
        PartialContent parts = EncryptedFile.parts(stored, ANA, keys);

        assertThatThrownBy(() -> parts.bytes(9_000, 11_000)).isInstanceOf(EncryptionException.class);
    }

    @Test
    void detectsEveryChangedByte() throws IOException {
        byte[] stored = encrypt("Ana Martin".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        for (int i = 0; i < stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> EncryptedFile.decrypt(changed, ANA, keys))
                    .as("byte " + i)
                    .isInstanceOf(EncryptionException.class);
        }
    }

    @Test
    void detectsExchangedAndMissingSegments() throws IOException {
        byte[] stored = encrypt(bytes(LARGE));
        int second = EncryptedFile.PREFIX_BYTES + SegmentLayout.LARGE.segmentBytes();
        int third = second + SegmentLayout.LARGE.segmentBytes();
        byte[] exchanged = stored.clone();
        System.arraycopy(stored, third, exchanged, second, SegmentLayout.LARGE.segmentBytes());
        System.arraycopy(stored, second, exchanged, third, SegmentLayout.LARGE.segmentBytes());

        for (byte[] changed : List.of(
                exchanged,
                Arrays.copyOf(stored, second),
                Arrays.copyOf(stored, third),
                Arrays.copyOf(stored, stored.length - 1),
                Arrays.copyOf(stored, 10),
                new byte[0])) {
            assertThatThrownBy(() -> EncryptedFile.decrypt(changed, ANA, keys)).isInstanceOf(EncryptionException.class);
            assertThatThrownBy(() -> EncryptedFile.decrypt(new ByteArrayInputStream(changed), ANA, keys)
                            .readAllBytes())
                    .isInstanceOf(EncryptionException.class);
        }
    }

    @Test
    void differsForEqualContent() throws IOException {
        assertThat(encrypt(bytes(100))).isNotEqualTo(encrypt(bytes(100)));
    }

    @Test
    void cannotBeReadAsThatOfAnotherPerson() throws IOException {
        byte[] stored = encrypt(bytes(100));

        assertThatThrownBy(() -> EncryptedFile.decrypt(stored, KeyLabel.person("bea"), keys))
                .isInstanceOf(DestroyedKeyException.class);
    }
}
