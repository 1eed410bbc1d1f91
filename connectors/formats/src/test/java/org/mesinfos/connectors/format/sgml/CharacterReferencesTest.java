package org.mesinfos.connectors.format.sgml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharacterReferencesTest {

    @ParameterizedTest
    @CsvSource({
        "&lt;b&gt; &amp;amp;, <b> &amp;",
        "&#233;&#xE9;&eacute;, ééé",
        "R&D; &unknown; &, R&D; &unknown; &",
        "&;&#;&#x;, &;&#;&#x;",
        "&thetasym;&#000000065;, ϑ&#000000065;"
    })
    void replacesReferencesAndKeepsEverythingElse(String text, String resolved) {
        assertThat(CharacterReferences.resolve(text)).isEqualTo(resolved);
    }

    /** The last semicolon is searched near each ampersand only, or the time would grow with the square of the length. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsATextOfAmpersands() {
        String text = "&".repeat(2_000_000) + "amp;";

        assertThat(CharacterReferences.resolve(text)).hasSize(2_000_000).doesNotContain("amp");
    }
}
