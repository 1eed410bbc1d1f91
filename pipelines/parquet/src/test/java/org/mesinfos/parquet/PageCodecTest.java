package org.mesinfos.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
            int bytes = codec.compress(page, compressor);
            byte[] compressed = Arrays.copyOfRange(page.array(), page.length() - bytes, page.length());

            assertThat(codec.decompress(compressed, plain.length)).isEqualTo(plain);
            assertThat(PageCodec.named(codec.parquetName())).isEqualTo(codec);
        }
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
