package org.mesinfos.pipelines.run.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BlankedLinesTest {

    private static String blanked(String text, Long... lines) {
        return new String(
                BlankedLines.of(bytes(text), Set.of(lines), (line, content) -> content.contains("REJECTED")),
                StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keepsLengthAndLineEnds() {
        assertThat(blanked("id;label\r\n1;one\r\n2;two\r\n", 2L)).isEqualTo("id;label\r\n     \r\n2;two\r\n");
        assertThat(blanked("a\nb", 2L)).isEqualTo("a\n ");
    }

    @Test
    void blanksFieldsOfSeveralLines() {
        assertThat(blanked("1;\"a\nb\nc\";x\n2;y\n", 1L)).isEqualTo("    \n \n    \n2;y\n");
    }

    @Test
    void blanksEachByteOfALetter() {
        String text = "1;é\n2;ü\n";

        assertThat(bytes(blanked(text, 1L))).hasSameSizeAs(bytes(text));
        assertThat(blanked(text, 1L)).endsWith("\n2;ü\n").startsWith("    \n");
    }

    @Test
    void blanksFurtherLines() {
        assertThat(blanked("1;a\n2;REJECTED\n3;c\n")).isEqualTo("1;a\n          \n3;c\n");
    }
}
