package org.mesinfos.pipelines.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTextTest {

    @Test
    void showsControlCharactersAsEscapes() {
        assertThat(VisibleText.of("a\u001b[2Jb\n\t\r\u007f\u0085"))
                .isEqualTo("a\\u001b[2Jb\\u000a\\u0009\\u000d\\u007f\\u0085");
        assertThat(VisibleText.of("a\u202egpj\u2069")).isEqualTo("a\\u202egpj\\u2069");
        assertThat(VisibleText.of("a\u2028b")).isEqualTo("a\\u2028b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relevé à rendre, 100%.csv", "a\\b", "👨‍👩‍👧", "مرحبا"})
    void keepsVisibleText(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }
}
