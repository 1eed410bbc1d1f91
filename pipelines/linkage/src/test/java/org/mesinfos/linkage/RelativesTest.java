package org.mesinfos.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RelativesTest {

    private static final List<String> GIVEN_NAMES =
            List.of("Agathe", "Bruno", "Corinne", "Didier", "Emma", "Fabrice", "Hugo", "Luc", "Odile", "Quentin");

    private final Random chance = new Random(5);
    private final RelativesTable table = new RelativesTable();

    /** Adds people with few family names and few streets, each with two records, and with relatives at their address. */
    private void add(int people, int relatives) {
        for (int person = 0; person < people; person++) {
            int family = chance.nextInt(40);
            String street = "Street " + (char) ('a' + chance.nextInt(20));
            add(street, family, 2);
            for (int relative = 0; relative < relatives; relative++) {
                add(street, family, 1);
            }
        }
    }

    private void add(String street, int family, int records) {
        String given = GIVEN_NAMES.get(chance.nextInt(GIVEN_NAMES.size()));
        String date = (1940 + chance.nextInt(60)) + "-03-17";
        for (int record = 0; record < records; record++) {
            table.addAt(street, given, family, date, "");
        }
    }

    @Test
    void familiesShareAPlaceMoreOftenThanCoincidenceExplains() {
        add(1_000, 2);

        assertThat(Relatives.of(table.build()).areAbsent()).isFalse();
    }

    @Test
    void namesakesWithoutFamiliesSharePlacesByCoincidence() {
        add(400, 0);

        assertThat(Relatives.of(table.build()).areAbsent()).isTrue();
    }

    @Test
    void fewRecordsShowNothing() {
        add(20, 0);

        assertThat(Relatives.of(table.build()).areAbsent()).isFalse();
    }
}
