package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhrasePatternTest {

    @Test
    void matchesOnlyWholePhrasesAtTheStart() {
        Pattern any = Pattern.compile(
                "^" + PhrasePattern.of(List.of("solde", "solde final", "total", "été")) + "$", Pattern.UNICODE_CASE);
        assertThat(List.of("Solde", "SOLDE FINAL", "total", "Été"))
                .allMatch(text -> any.matcher(text).find());
        assertThat(List.of("", "sold", "boulangerie", "le total", "solde finale"))
                .noneMatch(text -> any.matcher(text).find());
    }
}
