package org.mesinfos.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;

final class TwinsTest {

    private final RelativesTable table = new RelativesTable();

    @Test
    void twoKnownNamesOnOneDateAreOfTwins() {
        for (int person = 0; person < 500; person++) {
            table.add("Jean", person, "1950-03-17", "");
            table.add(person < 5 ? "Paul" : "Jean", person, "1950-03-17", "");
        }
        PersonTable built = table.build();
        Twins twins = Twins.of(built);

        assertThat(twins.samePerson()).isEqualTo(495);
        assertThat(twins.forEachMatch(Households.of(built))).isBetween(0.0, 7.1 / 595);
    }

    @Test
    void misspeltNamesAreOfOnePerson() {
        table.add("Jean", 1, "1950-03-17", "");
        table.add("Jaen", 1, "1950-03-17", "");
        table.add("Jeannette", 2, "1951-03-17", "");
        table.add("Jean", 2, "1951-03-17", "");

        assertThat(Twins.of(table.build()).twins()).isZero();
    }

    @Test
    void twinsAreAssumedAmongFewRecords() {
        table.add("Jean", 1, "1950-03-17", "");
        PersonTable built = table.build();

        assertThat(Twins.of(built).forEachMatch(Households.of(built))).isCloseTo(0.02, within(1e-9));
    }

    @Test
    void twoNamesOnOneDateAreErrorsWhereNobodyHasRelatives() {
        for (int person = 0; person < 500; person++) {
            String date = String.valueOf(1900 + person % 90) + "-0" + (1 + person % 9) + "-17";
            table.add("Jean", person, date, "+336" + (10_000_000 + person));
            table.add(person < 50 ? "Paul" : "Jean", person, date, "+336" + (10_000_000 + person));
        }
        PersonTable built = table.build();

        assertThat(Twins.of(built).twins()).isGreaterThan(30);
        assertThat(Twins.of(built).forEachMatch(Households.of(built))).isCloseTo(0.1 / 550, within(1e-6));
    }

    @Test
    void sampleShowsAsManyTwinsAndRelativesForEachMatchAsTheWholeTable() {
        Random random = new Random(7);
        for (int person = 0; person < 4_000; person++) {
            int family = random.nextInt(200);
            String date = "19" + (40 + random.nextInt(40)) + "-0" + (1 + random.nextInt(9)) + "-17";
            String phone = "+336" + (10_000_000 + person);
            table.add("Jean", family, date, phone);
            table.add("Jean", family, date, phone);
            table.add("Claire", family, "1938-02-03", phone);
            if (person % 10 == 0) {
                table.add("Paul", family, date, phone);
                table.add("Paul", family, date, phone);
            }
        }
        PersonTable whole = table.build();
        PersonTable sample = whole.sample(whole.size() / 4);
        Twins twins = Twins.of(sample);
        Households households = Households.of(sample);

        assertThat(twins.twins() * 16).isCloseTo(Twins.of(whole).twins(), withinPercentage(15));
        assertThat(households.relatives() * 16).isCloseTo(Households.of(whole).relatives(), withinPercentage(15));
        assertThat(sample.recordsWith(ValueKind.PHONE)).isCloseTo(sample.size(), within(1e-6));
    }
}
