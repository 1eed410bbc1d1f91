package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.CannotLink;
import org.mesinfos.linkage.features.TableRow;

final class PersonConstraintsTest {

    private static final PersonVouching REGISTERED = new PersonVouching(true, List.of("bank"));
    private static final PersonVouching OF_THE_BANK = new PersonVouching(false, List.of("bank"));
    private static final PersonVouching OF_THE_INSURER = new PersonVouching(false, List.of("insurer"));

    @Test
    void rowsCarryTheConstraintsOfTheirPersons() {
        CannotLink constraints = new PersonConstraints()
                .of(List.of(
                        row(10, REGISTERED, List.of()),
                        row(11, REGISTERED, List.of()),
                        row(12, OF_THE_BANK, List.of()),
                        row(13, OF_THE_INSURER, List.of(14)),
                        row(14, OF_THE_INSURER, List.of(13))));

        assertThat(constraints.forbids(0, 1)).as("two registered persons").isTrue();
        assertThat(constraints.forbids(0, 2)).as("one organisation").isTrue();
        assertThat(constraints.forbids(0, 3)).as("two organisations").isFalse();
        assertThat(constraints.forbids(2, 3))
                .as("persons who are not registered")
                .isFalse();
        assertThat(constraints.forbids(3, 4)).as("an answer").isTrue();
    }

    @Test
    void organisationOfARegisteredPersonVouchesForNoSecondCustomer() {
        CannotLink constraints = new PersonConstraints()
                .of(List.of(
                        row(10, new PersonVouching(true, List.of("bank", "shop")), List.of()),
                        row(11, OF_THE_BANK, List.of()),
                        row(12, OF_THE_INSURER, List.of()),
                        row(13, new PersonVouching(false, List.of("bank", "insurer")), List.of())));

        assertThat(constraints.forbids(0, 1)).isTrue();
        assertThat(constraints.forbids(1, 0)).isTrue();
        assertThat(constraints.forbids(0, 2)).isFalse();
        assertThat(constraints.forbids(0, 3)).isFalse();
    }

    private static TableRow row(int person, PersonVouching vouching, List<Integer> different) {
        return new TableRow(
                person,
                0,
                0,
                (byte) 0,
                (byte) 0,
                PersonConstraints.payload(vouching, different),
                1,
                List.of(),
                List.of());
    }
}
