package org.mesinfos.linkage.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FullNameOrderTest {

    private static FullNameOrder order(String full, String birthFamilyName, int records) {
        FullNameOrder.Evidence evidence = new FullNameOrder.Evidence();
        IntStream.range(0, records).forEach(record -> evidence.add(full, birthFamilyName));
        return evidence.order();
    }

    @Test
    void knownGivenNamesAtTheEndShowThatTheFamilyNameIsFirst() {
        assertThat(order("Kovács Anna", "", 30)).isEqualTo(FullNameOrder.FAMILY_NAME_FIRST);
        assertThat(order("Anna Kovács", "", 30)).isEqualTo(FullNameOrder.GIVEN_NAME_FIRST);
    }

    @Test
    void familyNamesAtBirthShowTheOrderToo() {
        assertThat(order("Qwert Asdf", "Qwert", 30)).isEqualTo(FullNameOrder.FAMILY_NAME_FIRST);
        assertThat(order("Qwert Asdf", "Asdf", 30)).isEqualTo(FullNameOrder.GIVEN_NAME_FIRST);
    }

    @Test
    void fewNamesShowNothing() {
        assertThat(order("Kovács Anna", "", 5)).isEqualTo(FullNameOrder.GIVEN_NAME_FIRST);
    }

    @Test
    void theFirstNameIsMarkedAsTheFamilyName() {
        assertThat(List.of("Kovács Anna Mária", "ifj. Kovács Pál", "Kovács", "Kovács, Anna"))
                .extracting(FullNameOrder.FAMILY_NAME_FIRST::withComma)
                .containsExactly("Kovács, Anna Mária", "Kovács, Pál ifj.", "Kovács", "Kovács, Anna");
    }

    @Test
    void theGivenNameIsFirstElsewhere() {
        assertThat(FullNameOrder.GIVEN_NAME_FIRST.withComma("Anna Kovács")).isEqualTo("Anna Kovács");
    }
}
