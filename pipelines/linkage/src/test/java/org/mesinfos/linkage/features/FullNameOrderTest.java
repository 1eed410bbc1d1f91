package org.mesinfos.linkage.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FullNameOrderTest {

    private static final List<String> GIVEN =
            List.of("Anna", "Maria", "Peter", "Paul", "Martin", "Eva", "Laura", "Thomas", "Julia", "Simon");

    /** Each text has a given name in place of an asterisk. */
    private static FullNameOrder order(int records, String... fullNames) {
        FullNameOrder.Evidence evidence = new FullNameOrder.Evidence();
        for (int record = 0; record < records; record++) {
            evidence.add(fullNames[record % fullNames.length].replace("*", GIVEN.get(record % GIVEN.size())), "");
        }
        return evidence.order();
    }

    private static FullNameOrder order(String full, String birthFamilyName) {
        FullNameOrder.Evidence evidence = new FullNameOrder.Evidence();
        for (int record = 0; record < 30; record++) {
            String number = " " + (char) ('a' + record) + "xq";
            evidence.add(full.replace("#", number.strip()), birthFamilyName.replace("#", number.strip()));
        }
        return evidence.order();
    }

    @Test
    void knownGivenNamesAtTheEndShowThatTheFamilyNameIsFirst() {
        assertThat(order(30, "Kovács *")).isEqualTo(FullNameOrder.FAMILY_NAME_FIRST);
        assertThat(order(30, "* Kovács")).isEqualTo(FullNameOrder.GIVEN_NAME_FIRST);
    }

    @Test
    void familyNamesAtBirthShowTheOrderToo() {
        assertThat(order("Qwert As#", "Qwert")).isEqualTo(FullNameOrder.FAMILY_NAME_FIRST);
        assertThat(order("As# Qwert", "Qwert")).isEqualTo(FullNameOrder.GIVEN_NAME_FIRST);
    }

    @Test
    void fewNamesShowNothing() {
        assertThat(order(19, "Kovács *")).isEqualTo(FullNameOrder.UNCERTAIN);
        assertThat(order(19, "* Kovács")).isEqualTo(FullNameOrder.UNCERTAIN);
    }

    @Test
    void namesInBothOrdersShowNothing() {
        assertThat(order(90, "Kovács *", "* Kovács", "Nagy *")).isEqualTo(FullNameOrder.UNCERTAIN);
    }

    /** Kim is a given name in Europe, and a frequent family name in Korea. */
    @Test
    void oneKnownNameShowsNothing() {
        assertThat(order("Kim Minj#", "")).isEqualTo(FullNameOrder.UNCERTAIN);
    }

    @Test
    void theFirstNameIsMarkedAsTheFamilyName() {
        assertThat(List.of("Kovács Anna Mária", "ifj. Kovács Pál", "Kovács", "Kovács, Anna"))
                .extracting(FullNameOrder.FAMILY_NAME_FIRST::withComma)
                .containsExactly("Kovács, Anna Mária", "Kovács, Pál ifj.", "Kovács", "Kovács, Anna");
    }

    @Test
    void particlesAreOfTheFamilyName() {
        assertThat(List.of("DE LA TOUR ANNE", "M. DU BOIS PAUL", "LE ANNE", "Tour Anne de"))
                .extracting(FullNameOrder.FAMILY_NAME_FIRST::withComma)
                .containsExactly("DE LA TOUR, ANNE", "DU BOIS, PAUL M.", "LE, ANNE", "Tour, Anne de");
    }

    @Test
    void capitalsOfTheFamilyNameShowTheOrder() {
        assertThat(FullNameOrder.FAMILY_NAME_FIRST.withComma("TOUR BLANCHE Anne"))
                .isEqualTo("TOUR BLANCHE Anne");
    }

    @Test
    void theGivenNameIsFirstElsewhere() {
        assertThat(FullNameOrder.GIVEN_NAME_FIRST.withComma("Anna Kovács")).isEqualTo("Anna Kovács");
        assertThat(FullNameOrder.UNCERTAIN.withComma("Anna Kovács")).isEqualTo("Anna Kovács");
    }
}
