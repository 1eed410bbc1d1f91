package org.mesinfos.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;

final class HouseholdsTest {

    /** Given names of which no two are similar. */
    private static final List<String> GIVEN_NAMES = List.of(
            "Agathe",
            "Bruno",
            "Corinne",
            "Didier",
            "Emma",
            "Fabrice",
            "Gwenn",
            "Hugo",
            "Iris",
            "Luc",
            "Maud",
            "Odile",
            "Philippe",
            "Quentin",
            "Rose",
            "Sylvie",
            "Thierry",
            "Ulysse",
            "Victor",
            "Yves");

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

    private static String given(int number) {
        return GIVEN_NAMES.get(number % GIVEN_NAMES.size());
    }

    private static String street(int number) {
        return "Rue " + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + "aux";
    }

    /** Adds couples of one street with a telephone each. */
    private void addCouples(int couples, int withOnePhone) {
        for (int couple = 0; couple < couples; couple++) {
            String street = street(couple);
            String other = phone(couple < withOnePhone ? couple : 500_000 + couple);
            table.addAt(street, "Jean", couple, "1950-03-17", phone(couple));
            table.addAt(street, "Claire", couple, "1953-07-02", other);
        }
    }

    private double sharedPhones() {
        return Households.of(table.build()).agreeing()[ComparisonField.PHONE.index()];
    }

    @Test
    void relativesOfOneStreetShowHowOftenTheyShareATelephone() {
        addCouples(390, 39);

        assertThat(sharedPhones()).isCloseTo((39 + 10 * 0.4) / 400, within(1e-3));
    }

    @Test
    void fewRelativesDoNotOutweighTheAssumedShare() {
        addCouples(10, 0);

        assertThat(sharedPhones()).isCloseTo(0.2, within(0.01));
    }

    @Test
    void relativesShareAValueAtMostAsOftenAsAssumed() {
        addCouples(300, 300);

        assertThat(sharedPhones()).isEqualTo(ComparisonField.PHONE.householdMProbability());
    }

    /**
     * Strangers who have one family name and live in one street by coincidence have a telephone each. If they counted as
     * relatives, a quarter of the couples with one telephone would appear to be a seventh.
     */
    @Test
    void strangersOfOneFamilyNameAndStreetDoNotHideHowOftenRelativesShareATelephone() {
        Random chance = new Random(1);
        for (int couple = 0; couple < 400; couple++) {
            int family = chance.nextInt(60);
            String home = street(chance.nextInt(60));
            int year = 1930 + couple % 40;
            int other = couple < 100 ? couple : 500_000 + couple;
            table.addAt(home, given(couple), family, year + "-03-17", phone(couple));
            table.addAt(home, given(couple + 1), family, (year + 3) + "-07-02", phone(other));
        }
        for (int stranger = 0; stranger < 600; stranger++) {
            String date = (1920 + stranger % 59) + "-05-17";
            String home = street(chance.nextInt(60));
            table.addAt(home, given(stranger), chance.nextInt(60), date, phone(900_000 + stranger));
        }

        assertThat(sharedPhones()).isCloseTo((100 + 10 * 0.4) / 410, within(0.05));
    }
}
