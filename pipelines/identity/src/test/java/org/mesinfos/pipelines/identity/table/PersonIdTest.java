package org.mesinfos.pipelines.identity.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdTest {

    private static final String LONGEST = "a23456789-b23456789-c23456789-d23456789-e23456789-f23456789-g234";

    @ParameterizedTest
    @ValueSource(strings = {"1", "-", "anne-2", LONGEST})
    void isUpTo64SmallLettersDigitsAndHyphens(String id) {
        assertThat(PersonId.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anne", "anné", "a/b", "a.b", "a b", "a\n", LONGEST + "5"})
    void hasNoOtherForm(String text) {
        assertThat(PersonId.isValid(text)).isFalse();
    }
}
