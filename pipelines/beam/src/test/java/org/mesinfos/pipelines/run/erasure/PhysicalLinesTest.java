package org.mesinfos.pipelines.run.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PhysicalLinesTest {

    private static String blanked(String text, int... lines) {
        BitSet set = new BitSet();
        IntStream.of(lines).forEach(set::set);
        return new String(new PhysicalLines(bytes(text)).blank(set), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new PhysicalLines(content).text(1);
    }

    @Test
    void keepsLengthAndLineEnds() {
        assertThat(blanked("id;label\r\n1;one\r\n2;two\r\n", 2)).isEqualTo("id;label\r\n     \r\n2;two\r\n");
        assertThat(blanked("a\nb", 2)).isEqualTo("a\n ");
    }

    @Test
    void keepsCarriageReturnsThatEndLines() {
        assertThat(blanked("id;label\r1;one\r2;two\r", 2)).isEqualTo("id;label\r     \r2;two\r");
    }

    @Test
    void blanksOnlyLinesThatAreNamed() {
        assertThat(blanked("1;TV 32\"\n2;two\n3;three\n", 1)).isEqualTo("        \n2;two\n3;three\n");
        assertThat(blanked("1\n2\n", 5)).isEqualTo("1\n2\n");
    }

    @Test
    void keepsAByteOrderMark() {
        assertThat(blanked("\uFEFF1;one\n2;two\n", 1)).isEqualTo("\uFEFF     \n2;two\n");
    }

    @Test
    void blanksEachByteOfALetter() {
        String text = "1;é\n2;ü\n";

        assertThat(bytes(blanked(text, 1))).hasSameSizeAs(bytes(text));
        assertThat(blanked(text, 1)).isEqualTo("    \n2;ü\n");
    }

    @Test
    void decodesLinesInTwoEncodings() {
        assertThat(text(bytes("Réf\n"))).isEqualTo("Réf\n");
        assertThat(text("Réf\n".getBytes(Charset.forName("windows-1252")))).isEqualTo("Réf\n");
    }

    @Test
    void oddNumberOfQuotationMarksMayOpenAValue() {
        PhysicalLines lines = new PhysicalLines(bytes("1;\"a\n2;\"b\"\n3\n"));

        assertThat(lines.mayContinue(1)).isTrue();
        assertThat(lines.mayContinue(2)).isFalse();
        assertThat(lines.mayContinue(3)).isFalse();
    }

    @Test
    void findsBlankLinesByTheLineEndOfTheFile() throws IOException {
        assertThat(PhysicalLines.findBlank(new ByteArrayInputStream(bytes("a\r\n  \r\n\r\n b\r\n "))))
                .containsExactly(2L, 5L);
        assertThat(PhysicalLines.findBlank(new ByteArrayInputStream(bytes("a\r  \rb\r"))))
                .containsExactly(2L);
        assertThat(PhysicalLines.countBlank(new ByteArrayInputStream(bytes("a\r  \rb\r"))))
                .isEqualTo(1);
    }
}
