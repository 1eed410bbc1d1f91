package org.mesinfos.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GenerationTest {

    @ParameterizedTest
    @CsvSource({
        "Paul Roux Sr,1",
        "Roux père,1",
        "'Roux, Jr.',2",
        "Roux fils,2",
        "Paul Roux II,2",
        "Paul Roux III,3",
        "Paulo Souza Filho,2",
        "Paulo Souza Neto,3",
        "ifj. Kovács Pál,2",
        "id. Kovács Pál,1",
        "Jr,0",
        "Paul Roux,0",
        "Junior Roux,0"
    })
    void readsTheLastWordOfAName(String name, byte generation) {
        assertThat(Generation.of(name)).isEqualTo(generation);
    }
}
