package org.mesinfos.pipelines.identity.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.HoldingDates;

/**
 * Declared starts and ends of holdings, beside snapshots of the end of 2023, of March 2024 and of June 2024, and beside
 * append deliveries.
 */
class DeclaredDatesTest {

    private static final Ownership OLD = new Ownership.Sole("old");
    private static final Ownership NEW = new Ownership.Sole("new");
    private static final Ownership BOTH = new Ownership.Joint(List.of("new", "old"));

    private final String[] asOf = {"2023-12-31", "2024-03-31", "2024-06-30"};
    private final List<Statement> statements = new ArrayList<>();

    private record Statement(String delivery, String holder, HoldingDates dates) {}

    private void state(int delivery, String holder, String start, String end) {
        statements.add(new Statement("d" + delivery, holder, new HoldingDates(day(start), day(end), Optional.empty())));
    }

    private void state(int delivery, String holder) {
        state(delivery, holder, "", "");
    }

    private void stateCustomerSince(int delivery, String holder, String since) {
        statements.add(new Statement(
                "d" + delivery, holder, new HoldingDates(Optional.empty(), Optional.empty(), day(since))));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private OwnershipHistory history() {
        List<StatedSnapshot> snapshots = new ArrayList<>();
        for (int number = 0; number < asOf.length; number++) {
            snapshots.add(new StatedSnapshot(
                    "energy",
                    "energy/customers",
                    "d" + number,
                    Optional.of((long) number),
                    day(asOf[number]),
                    StatedSnapshot.Omissions.END_HOLDINGS));
        }
        SnapshotHistory history = SnapshotHistory.of(snapshots);
        return OwnershipHistory.of(statements.stream()
                .map(statement -> HoldingStatement.of(
                        statement.holder(),
                        history,
                        "energy",
                        "energy/customers",
                        statement.delivery(),
                        statement.dates(),
                        Optional::empty))
                .toList());
    }

    private Ownership on(String day) {
        return history().during(DayInterval.day(LocalDate.parse(day)));
    }

    @Test
    void appendDeliveriesWithoutDatesStateJointHolders() {
        state(8, "old");
        state(9, "new");

        assertThat(on("2024-01-01")).isEqualTo(BOTH);
    }

    @Test
    void appendDeliveriesOfWhichOneHasADateDoNotStateJointHolders() {
        state(8, "old");
        state(9, "new", "2024-02-10", "");

        assertThat(on("2024-02-09")).isEqualTo(OLD);
        assertThat(on("2024-02-10")).isInstanceOf(Ownership.Disputed.class);

        statements.clear();
        state(8, "old", "2024-02-10", "");
        state(9, "new");

        assertThat(on("2024-02-10")).isInstanceOf(Ownership.Disputed.class);
    }

    @Test
    void oneAppendDeliveryStatesJointHoldersFromADeclaredDay() {
        state(9, "old", "2024-02-10", "");
        state(9, "new", "2024-02-10", "");

        assertThat(on("2024-02-09")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-02-10")).isEqualTo(BOTH);
    }

    @Test
    void holdersOfOneSnapshotAreJointUntilTheirDeclaredEnd() {
        state(0, "old", "", "2024-02-10");
        state(0, "new", "", "2024-02-10");
        state(1, "other");

        assertThat(on("2023-12-30")).isEqualTo(BOTH);
        assertThat(on("2024-02-09")).isEqualTo(BOTH);
    }

    @Test
    void holdersOfOneSnapshotAreNotJointAfterItIfTheNextContradictsTheirDeclaredEnd() {
        state(0, "old", "", "2024-05-01");
        state(0, "new", "", "2024-05-01");
        state(1, "other");

        assertThat(on("2023-12-31")).isEqualTo(BOTH);
        assertThat(on("2024-02-01")).isInstanceOf(Ownership.Disputed.class);
    }

    @Test
    void aStartOnTheDayOfTheLastStatementOfAnotherHolderIsDisputed() {
        state(0, "old");
        state(1, "new", "2023-12-31", "");

        assertThat(on("2023-12-30")).isEqualTo(OLD);
        assertThat(on("2023-12-31")).isInstanceOf(Ownership.Disputed.class);
    }

    @Test
    void anEndOnTheDayOfTheFirstStatementOfAnotherHolderIsTheChange() {
        state(0, "old", "", "2024-03-31");
        state(1, "new");

        assertThat(on("2024-03-30")).isEqualTo(OLD);
        assertThat(on("2024-03-31")).isEqualTo(NEW);
    }

    @Test
    void anEndAfterTheFirstStatementOfAnotherHolderDoesNotMoveItsStart() {
        state(0, "old", "", "2024-04-01");
        state(1, "new");

        assertThat(on("2024-03-30")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-03-31")).isEqualTo(NEW);
    }

    @Test
    void aStatementWithoutADayMayBeLaterThanADeclaredStart() {
        asOf[1] = "";
        state(0, "old");
        state(1, "old");
        state(2, "new", "2024-02-10", "");

        assertThat(on("2024-02-09")).isEqualTo(OLD);
        assertThat(on("2024-03-01")).isInstanceOf(Ownership.Disputed.class);
    }

    @Test
    void aStatementWithoutADayMayBeEarlierThanADeclaredEnd() {
        asOf[1] = "";
        state(0, "old", "", "2024-02-10");
        state(1, "new");
        state(2, "new");

        assertThat(on("2024-02-01")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-06-30")).isEqualTo(NEW);
    }

    @Test
    void datesThatContradictEachOtherProveNothingButKeepTheHolder() {
        state(0, "old", "2024-05-01", "2024-02-01");
        state(2, "new");

        assertThat(on("2023-12-30")).isEqualTo(OLD);
        assertThat(on("2024-06-30")).isEqualTo(NEW);
    }

    @Test
    void holdersWhoDeclareOneStartDisputeTheDaysAfterIt() {
        state(0, "old", "2024-01-05", "");
        state(1, "new", "2024-01-05", "");

        assertThat(on("2024-01-04")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-01-10")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-03-31")).isEqualTo(NEW);
    }

    @Test
    void holdersWhoDeclareOneEndDoNotHoldAfterIt() {
        state(0, "old", "", "2024-02-10");
        state(1, "new", "", "2024-02-10");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-02-09")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-02-20")).isInstanceOf(Ownership.Disputed.class);
    }

    @Test
    void aFurtherDeclarationOfTheSameHolderDoesNotShortenAHolding() {
        state(0, "old");
        state(9, "old", "2024-02-10", "2024-02-20");

        assertThat(on("2024-03-01")).isEqualTo(OLD);
        assertThat(on("2024-03-31")).isEqualTo(Ownership.Unheld.UNHELD);
    }

    @Test
    void theLatestDeclarationCorrectsTheEarlierOnes() {
        state(0, "old", "2010-01-01", "");
        state(1, "old", "2015-01-01", "");
        state(2, "old");

        assertThat(on("2014-12-31")).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(on("2015-01-01")).isEqualTo(OLD);
    }

    @Test
    void aDeclaredStartAfterAnEarlierStatementIsThatOfASecondHolding() {
        state(0, "old", "2020-01-01", "2024-01-10");
        state(1, "old", "2020-01-01", "2024-01-10");
        state(2, "old", "2024-05-01", "");

        assertThat(on("2019-12-31")).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(on("2021-01-01")).isEqualTo(OLD);
        assertThat(on("2024-02-01")).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(on("2024-05-01")).isEqualTo(OLD);
    }

    @Test
    void aStatementOnTheDayOfTheDeclaredStartIsCorrectedByIt() {
        state(0, "old", "2020-01-01", "");
        state(2, "old", "2023-12-31", "");

        assertThat(on("2023-12-30")).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(on("2023-12-31")).isEqualTo(OLD);
    }

    @Test
    void aStatementWithoutADayMayBeThatOfAnEarlierHolding() {
        asOf[0] = "";
        state(0, "old", "2020-01-01", "2022-01-01");
        state(1, "old");
        state(2, "old", "2023-01-01", "");

        assertThat(on("2021-01-01")).isEqualTo(OLD);
        assertThat(on("2022-06-01")).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(on("2023-01-01")).isEqualTo(OLD);
    }

    @Test
    void aCustomerRelationshipThatStartsAfterAnEarlierStatementIsASecondOne() {
        state(0, "old", "2020-01-01", "2024-01-10");
        state(1, "old", "2020-01-01", "2024-01-10");
        stateCustomerSince(2, "old", "2024-05-01");

        assertThat(on("2021-01-01")).isEqualTo(OLD);
        assertThat(on("2024-04-30")).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(on("2024-05-01")).isEqualTo(OLD);
    }
}
