package org.mesinfos.connectors.format.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteReaderTest {

    @Test
    void peeksWithoutConsuming() throws IOException {
        ByteReader bytes = of("ab");

        assertThat(bytes.peek()).isEqualTo('a');
        assertThat(bytes.read()).isEqualTo('a');
        assertThat(bytes.read()).isEqualTo('b');
        assertThat(bytes.peek()).isEqualTo(-1);
        assertThat(bytes.read()).isEqualTo(-1);
    }

    @Test
    void readsLinesWithTheirEnds() throws IOException {
        ByteReader bytes = of("one\r\n\nthree");

        assertThat(line(bytes, 100)).isEqualTo("one\r\n");
        assertThat(line(bytes, 100)).isEqualTo("\n");
        assertThat(line(bytes, 100)).isEqualTo("three");
        assertThat(line(bytes, 100)).isEmpty();
    }

    @Test
    void dividesALineAtTheLimit() throws IOException {
        ByteReader bytes = of("12345\n6");

        assertThat(line(bytes, 3)).isEqualTo("123");
        assertThat(line(bytes, 3)).isEqualTo("45\n");
        assertThat(line(bytes, 3)).isEqualTo("6");
    }

    @Test
    void readsALineThatExceedsTheBuffer() throws IOException {
        String line = "x".repeat(200_000) + "\n";
        ByteReader bytes = of("y".repeat(65_000) + "\n" + line + "z");

        line(bytes, Long.MAX_VALUE / 2);
        assertThat(line(bytes, Long.MAX_VALUE / 2)).isEqualTo(line);
        assertThat(line(bytes, 1)).isEqualTo("z");
    }

    @Test
    void detectsCompleteLine() {
        assertThat(ByteReader.isTerminated(new byte[] {'a', '\n'})).isTrue();
        assertThat(ByteReader.isTerminated(new byte[] {'a'})).isFalse();
        assertThat(ByteReader.isTerminated(new byte[0])).isFalse();
    }

    private static String line(ByteReader bytes, long limit) throws IOException {
        return new String(bytes.readLine(limit), StandardCharsets.US_ASCII);
    }

    private static ByteReader of(String text) {
        return new ByteReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
