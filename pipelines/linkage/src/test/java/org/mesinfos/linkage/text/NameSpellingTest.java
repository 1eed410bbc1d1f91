package org.mesinfos.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NameSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "juergen,jurgen",
        "kaethe,kathe",
        "goetz,gotz",
        "hansjuergen,hansjurgen",
        "haakon,hakon",
        "moeller,moller",
        "guellue,gullu",
        "duendoe,dundo"
    })
    void twoVowelsWriteAnUmlaut(String written, String plain) {
        assertThat(NameSpelling.withoutUmlauts(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bauer", "enrique", "chloe", "maes", "jurgen", "josue", "larue", "dominique", "gullu"})
    void otherVowelsStayAsTheyAre(String name) {
        assertThat(NameSpelling.withoutUmlauts(name)).isEqualTo(name);
    }

    @Test
    void anEmptyNameStaysEmpty() {
        assertThat(NameSpelling.withoutUmlauts("")).isEmpty();
    }
}
