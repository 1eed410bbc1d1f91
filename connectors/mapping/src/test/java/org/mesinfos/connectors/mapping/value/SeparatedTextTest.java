package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeparatedTextTest {

    @Test
    void partsAreStrippedAndBlankOnesLeftOut() {
        assertThat(SeparatedText.parts("a, b ,,c", ",")).containsExactly("a", "b", "c");
        assertThat(SeparatedText.parts("a--b", "--")).containsExactly("a", "b");
        assertThat(SeparatedText.parts("abc", ",")).containsExactly("abc");
        assertThat(SeparatedText.parts("abc,d,", ",")).containsExactly("abc", "d");
        assertThat(SeparatedText.parts(",a", ",")).containsExactly("a");
        assertThat(SeparatedText.parts(" , ", ",")).isEmpty();
        assertThat(SeparatedText.parts("", ",")).isEmpty();
    }

    @Test
    void textWithoutSeparatorIsOnePart() {
        assertThat(SeparatedText.parts(" a, b ", "")).containsExactly(" a, b ");
    }
}
