package org.mesinfos.pipelines.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

final class CommonWordsTest {

    @ParameterizedTest
    @EnumSource
    void wordsOfAGroupAreNormalised(CommonWords group) {
        assertThat(group.words())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(NormalisedText.of(word)).isEqualTo(word));
    }

    @Test
    void eachWordIsInOneGroup() {
        Set<String> words = new HashSet<>();
        for (CommonWords group : CommonWords.values()) {
            assertThat(group.words())
                    .allSatisfy(word -> assertThat(words.add(word)).as(word).isTrue());
        }
    }

    @Test
    void noWordIsALegalFormOrAPaymentServiceToo() {
        Set<String> words = new HashSet<>();
        for (CommonWords group : CommonWords.values()) {
            words.addAll(group.words());
        }
        assertThat(ReferenceTable.OPERATIONS.lines())
                .filteredOn(line -> line.startsWith("legal:") || line.startsWith("processor:"))
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line.substring(line.indexOf(':') + 1).split("; ?", -1))
                                .doesNotContainAnyElementsOf(words));
    }
}
