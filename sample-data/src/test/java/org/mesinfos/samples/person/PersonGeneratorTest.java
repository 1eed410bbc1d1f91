package org.mesinfos.samples.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonGeneratorTest {

    private static final int COUNT = 2_000;
    private final PersonGenerator people = new PersonGenerator(7, COUNT);

    @Test
    void computesTheIbanOfTheStandardExample() {
        assertThat(SampleIban.french("30006", "00001", 12_345_678_901L)).isEqualTo("FR7630006000011234567890189");
    }

    @Test
    void generatesAccountsWithValidIbanAndRib() {
        assertThat(all(person -> person.customers().stream()
                        .flatMap(customer -> customer.holdings().accounts().stream())
                        .toList()))
                .isNotEmpty()
                .allSatisfy(iban -> {
                    assertThat(mod97(iban.substring(4) + "1527" + iban.substring(2, 4)))
                            .isEqualTo(1);
                    assertThat(mod97(iban.substring(4))).isZero();
                });
    }

    @Test
    void generatesCardsWithValidBarcodes() {
        assertThat(CheckDigits.ean13("400638133393")).isEqualTo("1");
        assertThat(all(person -> person.customers().stream()
                        .flatMap(customer -> customer.holdings().cards().stream())
                        .toList()))
                .isNotEmpty()
                .allMatch(card -> CheckDigits.ean13(card.substring(0, 12)).equals(card.substring(12)));
    }

    @Test
    void computesTheImeiOfTheStandardExample() {
        assertThat(CheckDigits.luhn("49015420323751")).isEqualTo("8");
    }

    @Test
    void generatesUniqueReferences() {
        for (SampleOrganisation organisation : SampleOrganisation.values()) {
            List<String> references = all(person -> person.customersOf(organisation).stream()
                    .map(Customer::reference)
                    .toList());
            assertThat(references).doesNotHaveDuplicates();
        }
        assertThat(all(person -> person.registryId().stream().toList())).doesNotHaveDuplicates();
        assertThat(all(person -> person.customers().stream()
                        .flatMap(customer -> customer.holdings().lines().stream())
                        .toList()))
                .doesNotHaveDuplicates();
    }

    @Test
    void sharesAccountsOnlyInCouples() {
        Set<String> seen = new HashSet<>();
        Set<PersonTrait> sharing = new HashSet<>();
        for (int index = 0; index < COUNT; index++) {
            Person person = people.person(index);
            person.customers().stream()
                    .flatMap(customer -> customer.holdings().accounts().stream())
                    .filter(account -> !seen.add(account))
                    .forEach(account -> sharing.add(person.role()));
        }
        assertThat(sharing).containsExactly(PersonTrait.SECOND_OF_COUPLE);
    }

    @Test
    void sharesAllButTheGivenNameBetweenTwins() {
        Person one = people.person(2);
        Person other = people.person(3);

        assertThat(other.identity().familyName()).isEqualTo(one.identity().birthFamilyName());
        assertThat(other.identity().birthDate()).isEqualTo(one.identity().birthDate());
        assertThat(other.home()).isEqualTo(one.home());
        assertThat(other.identity().firstGivenName())
                .isNotEqualTo(one.identity().firstGivenName());
    }

    @Test
    void sharesHomeAndEmailInCouples() {
        assertThat(people.person(1).home()).isEqualTo(people.person(0).home());
        assertThat(people.person(1).contacts().email())
                .isEqualTo(people.person(0).contacts().email());
    }

    @Test
    void generatesNumbersReservedForFiction() {
        assertThat(all(person -> List.of(person.contacts().mobile())))
                .allMatch(number -> number.startsWith("06 39 98 "));
        assertThat(all(person -> person.contacts().landline().stream().toList()))
                .allMatch(number -> number.matches("(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49) \\d\\d \\d\\d"));
        assertThat(all(person -> List.of(person.contacts().email())))
                .allMatch(email -> email.matches("[a-z.\\-]+\\d*@example\\.(org|com|net)"));
    }

    @Test
    void makesMostPeopleCustomersOfSeveralOrganisations() {
        long several = IntStream.range(0, COUNT)
                .filter(index -> people.person(index).customers().size() > 1)
                .count();
        assertThat(several).isGreaterThan(COUNT * 9 / 10);
    }

    @Test
    void makesEveryPersonCustomerOfABank() {
        assertThat(all(person -> person.customers().stream()
                        .flatMap(customer -> customer.holdings().mainAccount().stream())
                        .limit(1)
                        .toList()))
                .hasSize(COUNT);
    }

    @Test
    void rejectsInvalidCounts() {
        assertThatThrownBy(() -> new PersonGenerator(1, 0)).hasMessageContaining("not 0");
    }

    private List<String> all(java.util.function.Function<Person, List<String>> values) {
        return IntStream.range(0, COUNT)
                .mapToObj(people::person)
                .flatMap(person -> values.apply(person).stream())
                .toList();
    }

    private static int mod97(String digits) {
        return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
    }
}
