package org.mesinfos.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailNamesTest {

    private static final List<String> NAMES =
            List.of("jurgen", "jurgenpaul", "paul", "vanderlinden", "linden", "van", "der");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jurgen.linden",
                "juergen_vanderlinden",
                "j-vanderlinden",
                "lindenj",
                "vdlinden",
                "jpvanderlinden",
                "juergen",
                "linden"
            })
    void aLocalPartOfNamesAndInitialsConsistsOfTheName(String local) {
        assertThat(EmailNames.consistsOf(local, NAMES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jurgen.linden71", "jurgen.lindens", "gartenzwerg", "info.linden", "jp", "jvdl", ""})
    void aLocalPartWithAnythingElseOrWithoutAWholeNameDoesNot(String local) {
        assertThat(EmailNames.consistsOf(local, NAMES)).isFalse();
    }
}
