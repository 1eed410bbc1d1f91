package org.mesinfos.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.model.LinkageModel;

final class HouseholdsTest {

    private final RelativesTable table = new RelativesTable();

    private static String phone(int household) {
        return "+336" + (10_000_000 + household);
    }

    private void add(int people, int spouses) {
        for (int person = 0; person < people; person++) {
            table.add("Jean", person, "1950-03-17", phone(person));
            table.add("Jean", person, "1950-03-17", phone(person));
            if (person < spouses) {
                table.add("Claire", person, "1953-07-02", phone(person));
            }
        }
    }

    @Test
    void peopleOfOneFamilyNameAndTelephoneAreRelatives() {
        add(500, 200);
        Households measured = Households.of(table.build());

        assertThat(measured.wouldBeNoticed()).isTrue();
        assertThat(measured.relatives()).isCloseTo(400, within(5.0));
    }

    @Test
    void fewOfThemAreErrors() {
        add(500, 20);
        Households measured = Households.of(table.build());

        assertThat(measured.wouldBeNoticed()).isTrue();
        assertThat(measured.relatives()).isZero();
    }

    @Test
    void fewRecordsDoNotShowThatThereAreNoFamilies() {
        add(50, 0);

        assertThat(Households.of(table.build()).wouldBeNoticed()).isFalse();
    }

    @Test
    void relativesAreNotNoticedWithoutSharedValues() {
        for (int person = 0; person < 500; person++) {
            table.add("Jean", person, "1950-03-17", "");
            table.add("Jean", person, "1950-03-17", "");
        }

        assertThat(Households.of(table.build()).wouldBeNoticed()).isFalse();
    }

    @Test
    void theMeasuredNumberRaisesThatOfTheModel() {
        add(500, 200);
        LinkageModel initial = LinkageModel.initial(0.001);
        LinkageModel raised = Households.of(table.build()).in(initial);

        assertThat(initial.householdPrior()).isCloseTo(0.0001, within(1e-9));
        assertThat(raised.householdPrior()).isCloseTo(0.0008, within(0.00002));
        assertThat(raised.prior()).isEqualTo(0.001);
    }
}
