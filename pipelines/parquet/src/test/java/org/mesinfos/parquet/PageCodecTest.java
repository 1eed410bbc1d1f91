package org.mesinfos.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.format.CompressionCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageCodecTest {

    @ParameterizedTest
    @EnumSource(PageCodec.class)
    void readsThePageThatItWrote(PageCodec codec) throws IOException {
        byte[] plain = "one page, one page, one page".repeat(40).getBytes(StandardCharsets.UTF_8);
        GrowableBuffer page = new GrowableBuffer(16);
        page.write(plain, 0, plain.length);
        try (PageCompressor compressor = new PageCompressor()) {
            int bytes = codec.compress(PageContent.VALUES, page, compressor);
            byte[] compressed = Arrays.copyOfRange(page.array(), page.length() - bytes, page.length());

            assertThat(codec.decompress(compressed, plain.length)).isEqualTo(plain);
            assertThat(PageCodec.named(codec.parquetName())).isEqualTo(codec);
        }
    }

    @ParameterizedTest
    @EnumSource(PageContent.class)
    void readsPagesOfEachContentAndSize(PageContent content) throws IOException {
        try (PageCompressor compressor = new PageCompressor()) {
            for (int size : new int[] {100, 10_000, 64 * 1024 - 1, 64 * 1024, 300_000}) {
                byte[] plain = numbers(size / Integer.BYTES);
                assertThat(PageCodec.ZSTD.decompress(compressed(content, plain, compressor), plain.length))
                        .isEqualTo(plain);
            }
        }
    }

    @Test
    void dayTakesLessThanTwoBytes() {
        byte[] days = numbers(100);
        try (PageCompressor compressor = new PageCompressor()) {
            assertThat(compressed(PageContent.SMALL_NUMBERS, days, compressor)).hasSizeLessThan(200);
            assertThat(compressed(PageContent.IDS, days, compressor)).hasSizeGreaterThan(200);
        }
    }

    /** Returns ascending numbers such as those of days, each in four bytes, the lowest first. */
    private static byte[] numbers(int count) {
        ByteBuffer numbers = ByteBuffer.allocate(count * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int number = 0; number < count; number++) {
            numbers.putInt(19_700 + number * 7 / 2);
        }
        return numbers.array();
    }

    private static byte[] compressed(PageContent content, byte[] plain, PageCompressor compressor) {
        GrowableBuffer page = new GrowableBuffer(16);
        page.write(plain, 0, plain.length);
        int bytes = PageCodec.ZSTD.compress(content, page, compressor);
        return Arrays.copyOfRange(page.array(), page.length() - bytes, page.length());
    }

    @Test
    void leavesPagesUncompressedThatAreShorterThatWay() {
        assertThat(PageCodec.forFirstPage(63)).isEqualTo(PageCodec.UNCOMPRESSED);
        assertThat(PageCodec.forFirstPage(64)).isEqualTo(PageCodec.ZSTD);
    }

    @Test
    void refusesACodecThatTheProgramDoesNotWrite() {
        assertThatThrownBy(() -> PageCodec.named(CompressionCodec.GZIP))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the codec GZIP");
    }
}
