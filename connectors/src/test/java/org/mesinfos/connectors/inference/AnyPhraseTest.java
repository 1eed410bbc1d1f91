package org.mesinfos.connectors.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnyPhraseTest {

    @Test
    void findsEveryPhraseOfTheTableInEitherCase() {
        Pattern line = Pattern.compile(SkipRules.balanceLine(phrase -> true), Pattern.UNICODE_CASE);
        assertThat(HeaderWords.TABLE.written("balance-line")).allSatisfy(phrase -> {
            assertThat(line.matcher(phrase + " 12,00").find()).isTrue();
            assertThat(line.matcher(phrase.toUpperCase(Locale.ROOT)).find()).isTrue();
        });
    }

    @Test
    void findsNoOtherTextAndNoPhraseFurtherOn() {
        Pattern any = Pattern.compile(
                "^" + AnyPhrase.of(List.of("solde", "solde final", "total", "été")) + "$", Pattern.UNICODE_CASE);
        assertThat(List.of("Solde", "SOLDE FINAL", "total", "Été"))
                .allMatch(text -> any.matcher(text).find());
        assertThat(List.of("", "sold", "boulangerie", "le total", "solde finale"))
                .noneMatch(text -> any.matcher(text).find());
    }
}
