package org.mesinfos.pipelines.identity.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.HoldingDates;

/** Ownership of a meter by the snapshots of one source, at the end of 2023, of March 2024 and of June 2024. */
class OwnershipHistoryTest {

    private static final String[] AS_OF = {"2023-12-31", "2024-03-31", "2024-06-30"};
    private static final Ownership OLD = new Ownership.Sole("old");
    private static final Ownership NEW = new Ownership.Sole("new");

    private final List<StatedSnapshot> snapshots = new ArrayList<>();
    private final List<Statement> stated = new ArrayList<>();

    /** Statement of a delivery that a customer holds the meter. */
    private record Statement(String delivery, String holder, HoldingDates declared) {}

    OwnershipHistoryTest() {
        for (int number = 0; number < AS_OF.length; number++) {
            snapshots.add(snapshot(number, AS_OF[number]));
        }
    }

    private static StatedSnapshot snapshot(int number, String asOf, String... exceptions) {
        return snapshot(number, asOf, StatedSnapshot.Omissions.END_HOLDINGS, exceptions);
    }

    private static StatedSnapshot snapshot(
            int number, String asOf, StatedSnapshot.Omissions omissions, String... exceptions) {
        return new StatedSnapshot(
                "energy",
                "energy/customers",
                "d" + number,
                Optional.of((long) number),
                day(asOf),
                omissions,
                Set.of(exceptions));
    }

    private static StatedSnapshot excepting(int number, String... exceptions) {
        return snapshot(number, AS_OF[number], exceptions);
    }

    private static StatedSnapshot provingNothing(int number, String... exceptions) {
        return snapshot(number, AS_OF[number], StatedSnapshot.Omissions.PROVE_NOTHING, exceptions);
    }

    /** Returns the digests of a rejected row that shows the meter and a customer, with those of other rejected rows. */
    private static String[] rowOf(String customer, String... others) {
        List<String> digests = new ArrayList<>(List.of(others));
        digests.addAll(List.of("reference", customer, new HoldingDigests("reference", customer).together()));
        return digests.toArray(String[]::new);
    }

    private void state(int snapshot, String holder, HoldingDates declared) {
        stated.add(new Statement("d" + snapshot, holder, declared));
    }

    private void state(int snapshot, String holder) {
        state(snapshot, holder, HoldingDates.NONE);
    }

    private static HoldingDates declared(String start, String end, String customerSince) {
        return new HoldingDates(day(start), day(end), day(customerSince));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private OwnershipHistory history() {
        SnapshotHistory history = SnapshotHistory.of(snapshots);
        List<HoldingStatement> statements = new ArrayList<>();
        for (Statement statement : stated) {
            statements.add(HoldingStatement.of(
                    statement.holder(),
                    history,
                    "energy",
                    "energy/customers",
                    statement.delivery(),
                    statement.declared(),
                    () -> Optional.of(new HoldingDigests("reference", statement.holder()))));
        }
        return OwnershipHistory.of(statements);
    }

    private Ownership on(String day) {
        return history().during(DayInterval.day(LocalDate.parse(day)));
    }

    private Ownership during(String first, String last) {
        return history().during(DayInterval.days(LocalDate.parse(first), LocalDate.parse(last)));
    }

    private static Ownership disputedSince(String day) {
        return new Ownership.Disputed(day(day));
    }

    @Test
    void rowsOfTheFormerHolderStayWithTheFormerHolder() {
        state(0, "old");
        state(1, "new");
        state(2, "new");

        assertThat(on("2010-01-01")).isEqualTo(OLD);
        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-01-01")).isEqualTo(disputedSince("2024-01-01"));
        assertThat(on("2024-03-30")).isEqualTo(disputedSince("2024-01-01"));
        assertThat(on("2024-03-31")).isEqualTo(NEW);
        assertThat(on("2030-01-01")).isEqualTo(NEW);
    }

    @Test
    void rowsBeforeAListThatALaterOneOfTheSameDayContradictsAreDisputed() {
        snapshots.set(1, snapshot(1, AS_OF[0]));
        state(0, "old");
        state(1, "new");
        state(2, "new");

        assertThat(on("2010-01-01")).isEqualTo(disputedSince(""));
        assertThat(on("2023-12-31")).isEqualTo(NEW);
        assertThat(on("2030-01-01")).isEqualTo(NEW);
    }

    @Test
    void aListThatALaterOneOfTheSameDayCorrectsEndsNoHolding() {
        snapshots.set(2, snapshot(2, AS_OF[1]));
        state(0, "old");
        state(2, "old");

        assertThat(on("2024-02-01")).isEqualTo(OLD);
        assertThat(on("2024-03-31")).isEqualTo(OLD);
        assertThat(on("2030-01-01")).isEqualTo(OLD);
    }

    @Test
    void aHolderWhomACorrectedListOmitsIsDisputedSinceTheListBefore() {
        snapshots.set(2, snapshot(2, AS_OF[1]));
        state(0, "old");
        state(1, "new");
        state(2, "old");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-02-01")).isEqualTo(disputedSince("2024-01-01"));
        assertThat(on("2024-03-31")).isEqualTo(OLD);
    }

    /** The time for thousands of holders must not grow with the number of their pairs. */
    @Test
    void aReferenceThatAWholeListSharesIsDisputed() {
        for (int number = 0; number < 10_000; number++) {
            state(0, "holder" + number);
        }

        assertThat(on("2023-12-31")).isEqualTo(new Ownership.Disputed(Optional.empty()));
        assertThat(history().ofUndatedRow()).isEqualTo(new Ownership.Disputed(Optional.empty()));
        assertThat(history().isTimeless()).isTrue();
    }

    @Test
    void upToThirtyTwoPeopleHoldAReferenceOneAfterTheOther() {
        snapshots.clear();
        for (int number = 0; number < 33; number++) {
            snapshots.add(snapshot(
                    number, LocalDate.of(2024, 1, 31).plusMonths(number).toString()));
            state(number, "holder" + number);
            assertThat(on("2024-01-01"))
                    .isEqualTo(number < 32 ? new Ownership.Sole("holder0") : new Ownership.Disputed(Optional.empty()));
        }
    }

    @Test
    void aPeriodMustLieWhollyInOneInterval() {
        state(0, "old");
        state(1, "new");

        assertThat(during("2023-12-01", "2023-12-31")).isEqualTo(OLD);
        assertThat(during("2023-12-01", "2024-01-01")).isEqualTo(disputedSince("2024-01-01"));
        assertThat(during("2024-03-31", "2024-04-30")).isEqualTo(NEW);
        assertThat(during("2023-12-01", "2024-04-30")).isEqualTo(disputedSince("2024-01-01"));
    }

    @Test
    void anAbsentCustomerKeepsTheHistoryButGetsNoLaterRows() {
        state(0, "old");

        assertThat(on("2010-01-01")).isEqualTo(OLD);
        assertThat(on("2024-03-30")).isEqualTo(OLD);
        assertThat(on("2024-03-31")).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(history().ofUndatedRow()).isEqualTo(OLD);
    }

    @Test
    void theOnlyHolderHasAllRowsExceptThoseBeforeADeclaredStart() {
        state(1, "new");
        state(2, "new");

        assertThat(history().isTimeless()).isTrue();
        assertThat(on("2010-01-01")).isEqualTo(NEW);

        stated.clear();
        state(1, "new", declared("", "", "2024-02-10"));
        state(2, "new", declared("", "", "2024-02-10"));

        assertThat(on("2024-02-09")).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(on("2024-02-10")).isEqualTo(NEW);
    }

    @Test
    void aDeclaredStartEndsTheHoldingBeforeIt() {
        state(0, "old");
        state(1, "new", declared("2024-02-10", "", ""));

        assertThat(on("2024-02-09")).isEqualTo(OLD);
        assertThat(on("2024-02-10")).isEqualTo(NEW);
    }

    @Test
    void aDeclaredEndStartsTheHoldingAfterIt() {
        state(0, "old", declared("", "2024-02-10", ""));
        state(1, "new");

        assertThat(on("2024-02-09")).isEqualTo(OLD);
        assertThat(on("2024-02-10")).isEqualTo(NEW);
    }

    @Test
    void aBackdatedStartDisputesTheDaysThatAnEarlierSnapshotGaveToAnother() {
        state(0, "old");
        state(1, "new", declared("2023-12-15", "", ""));

        assertThat(on("2023-12-14")).isEqualTo(OLD);
        assertThat(on("2023-12-31")).isEqualTo(disputedSince("2023-12-15"));
        assertThat(on("2024-03-31")).isEqualTo(NEW);
    }

    @Test
    void theStartOfACustomerRelationshipIsOnlyTheEarliestStartOfItsHoldings() {
        state(0, "old", declared("", "", "2001-01-01"));
        state(1, "new", declared("", "", "2015-01-01"));

        assertThat(on("2015-06-01")).isEqualTo(OLD);
        assertThat(on("2024-03-31")).isEqualTo(NEW);

        stated.clear();
        state(0, "old", declared("", "", "2001-01-01"));
        state(1, "new", declared("", "", "2024-02-10"));

        assertThat(on("2024-02-09")).isEqualTo(OLD);
        assertThat(on("2024-02-10")).isEqualTo(disputedSince("2024-02-10"));
    }

    @Test
    void holdersOfOneSnapshotAreJoint() {
        state(0, "old");
        state(0, "partner");
        state(1, "partner");
        state(1, "new");

        assertThat(on("2023-12-31")).isEqualTo(new Ownership.Joint(List.of("old", "partner")));
        assertThat(on("2024-01-01")).isEqualTo(disputedSince("2024-01-01"));
        assertThat(on("2024-03-31")).isEqualTo(new Ownership.Joint(List.of("partner", "new")));
    }

    @Test
    void whoJoinsOrLeavesIsAJointHolderOnlyBetweenSnapshotsThatStateBoth() {
        state(0, "old");
        state(1, "new");
        state(1, "old");
        state(2, "new");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-01-01")).isEqualTo(disputedSince("2024-01-01"));
        assertThat(on("2024-03-31")).isEqualTo(new Ownership.Joint(List.of("new", "old")));
        assertThat(on("2024-04-01")).isEqualTo(disputedSince("2024-04-01"));
        assertThat(on("2024-06-30")).isEqualTo(NEW);
    }

    @Test
    void whoJoinsOnADeclaredDayIsAJointHolderFromThatDay() {
        state(0, "old");
        state(1, "new", declared("2024-02-10", "", ""));
        state(1, "old");
        state(2, "new");
        state(2, "old");

        assertThat(on("2024-02-09")).isEqualTo(OLD);
        assertThat(on("2024-02-10")).isEqualTo(new Ownership.Joint(List.of("new", "old")));
    }

    @Test
    void aPersonWhoReturnsDoesNotGetTheRowsInBetween() {
        state(0, "old");
        state(1, "new");
        state(2, "old");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-03-31")).isEqualTo(NEW);
        assertThat(on("2024-04-01")).isEqualTo(disputedSince("2024-04-01"));
        assertThat(on("2024-06-30")).isEqualTo(OLD);
    }

    @Test
    void severalHoldersWithoutDatesAreDisputed() {
        snapshots.replaceAll(dated -> snapshot(Math.toIntExact(dated.sequence().orElseThrow()), ""));
        state(0, "old");
        state(1, "new");

        assertThat(on("2010-01-01")).isEqualTo(disputedSince(""));
        assertThat(history().ofUndatedRow()).isEqualTo(disputedSince(""));
    }

    @Test
    void aDateOfTheLaterSnapshotAloneProvesItsHolderAfterIt() {
        snapshots.set(0, snapshot(0, ""));
        state(0, "old");
        state(1, "new");

        assertThat(on("2010-01-01")).isEqualTo(disputedSince(""));
        assertThat(on("2024-03-31")).isEqualTo(NEW);
    }

    @Test
    void datesThatContradictTheSequenceProveNothing() {
        snapshots.set(0, snapshot(0, "2024-05-01"));
        state(0, "old");
        state(1, "new");

        assertThat(on("2010-01-01")).isEqualTo(disputedSince(""));
        assertThat(on("2030-01-01")).isEqualTo(disputedSince(""));
    }

    @Test
    void aRejectedRowEndsNoHoldingOfItsCustomerButThoseOfOthers() {
        snapshots.set(1, excepting(1, "old"));
        state(0, "old");

        assertThat(on("2024-03-30")).isEqualTo(OLD);
        assertThat(on("2024-04-30")).isEqualTo(OLD);

        snapshots.set(1, excepting(1, "other"));

        assertThat(on("2023-12-30")).isEqualTo(OLD);
        // The row of the other customer may state the next holder.
        assertThat(on("2024-02-01")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-03-30")).isInstanceOf(Ownership.Disputed.class);
    }

    @Test
    void aRejectedRowThatShowsTheReferenceWithAnotherCustomerMayStateTheNextHolder() {
        snapshots.set(1, excepting(1, rowOf("new")));
        state(0, "old");

        assertThat(on("2023-12-30")).isEqualTo(OLD);
        assertThat(on("2024-03-30")).isInstanceOf(Ownership.Disputed.class);

        // The row of the last holder was rejected too, but it does not show the reference.
        snapshots.set(1, excepting(1, rowOf("new", "old")));

        assertThat(on("2024-03-30")).isInstanceOf(Ownership.Disputed.class);
    }

    @Test
    void aSnapshotOfRejectedRowsMayStateTheNextHolderOfTheReferencesThatTheyShow() {
        snapshots.set(1, provingNothing(1, rowOf("new")));
        state(0, "old");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-03-30")).isEqualTo(disputedSince("2024-01-01"));
        assertThat(on("2030-01-01")).isEqualTo(disputedSince("2024-01-01"));

        state(2, "old");

        assertThat(on("2024-03-30")).isEqualTo(disputedSince("2024-01-01"));
        assertThat(on("2024-06-30")).isEqualTo(OLD);

        snapshots.set(1, provingNothing(1, "another reference", "new"));

        assertThat(on("2024-03-30")).isEqualTo(OLD);
    }

    @Test
    void aSnapshotOfRejectedRowsMayStateAnEarlierHolderOfTheReferencesThatTheyShow() {
        snapshots.set(0, provingNothing(0, rowOf("old")));
        state(1, "new");

        assertThat(on("2023-06-30")).isEqualTo(disputedSince(""));
        assertThat(on("2024-03-30")).isEqualTo(disputedSince(""));
        assertThat(on("2024-03-31")).isEqualTo(NEW);

        snapshots.set(0, provingNothing(0, rowOf("new")));

        assertThat(on("2023-06-30")).isEqualTo(NEW);
    }

    @Test
    void aRejectedRowWithoutACustomerMayStateAnEarlierHolderOfTheReferenceThatItShows() {
        snapshots.set(0, excepting(0, HoldingDigests.UNKNOWN_CUSTOMER, "reference"));
        state(1, "new");

        assertThat(on("2023-06-30")).isEqualTo(disputedSince(""));
        assertThat(on("2024-03-31")).isEqualTo(NEW);
    }

    @Test
    void aRejectedRowThatShowsNothingMayStateTheNextHolderOfAReferenceThatNoOtherRowStates() {
        snapshots.set(1, excepting(1, HoldingDigests.UNKNOWN_CUSTOMER));
        state(0, "old");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-03-30")).isEqualTo(disputedSince("2024-01-01"));

        state(1, "old");

        assertThat(on("2024-03-30")).isEqualTo(OLD);
    }

    @Test
    void aRowThatMayStateAnythingMayStateTheNextHolder() {
        snapshots.set(1, excepting(1, HoldingDigests.ANYTHING));
        state(0, "old");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-03-30")).isEqualTo(disputedSince("2024-01-01"));

        state(1, "old");

        assertThat(on("2024-03-30")).isEqualTo(OLD);
    }

    @Test
    void aRowThatMayStateAnythingStatesNoNextHolderBesideTheRejectedRowOfTheLastOne() {
        snapshots.set(1, excepting(1, rowOf("old", HoldingDigests.ANYTHING)));
        state(0, "old");

        assertThat(on("2024-03-30")).isEqualTo(OLD);

        snapshots.set(1, excepting(1, rowOf("other", HoldingDigests.ANYTHING)));

        assertThat(on("2024-03-30")).isEqualTo(disputedSince("2024-01-01"));
    }

    @Test
    void aRejectedRowMayStateAJointHolderBesideAnAcceptedRow() {
        snapshots.set(1, excepting(1, rowOf("other")));
        state(0, "old");
        state(1, "old");
        state(2, "old");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-03-31")).isEqualTo(disputedSince("2024-01-01"));
        assertThat(on("2024-06-30")).isEqualTo(OLD);

        snapshots.set(1, excepting(1, "other"));

        assertThat(on("2024-03-31")).isEqualTo(OLD);
    }

    @Test
    void anUndatedSnapshotMayStateTheNextHolderInARejectedRowThatShowsTheReference() {
        snapshots.set(1, snapshot(1, "", rowOf("new")));
        state(0, "old");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-03-30")).isEqualTo(disputedSince("2024-01-01"));

        snapshots.set(1, snapshot(1, "", rowOf("old")));

        assertThat(on("2024-03-30")).isEqualTo(OLD);
    }

    @Test
    void aRejectedRowThatShowsTheReferenceWithItsLastHolderStatesNoOther() {
        snapshots.set(1, excepting(1, rowOf("old", "other")));
        state(0, "old");

        assertThat(on("2024-03-30")).isEqualTo(OLD);
        assertThat(on("2024-04-30")).isEqualTo(OLD);
    }

    @Test
    void aRejectedRowMayStateAnEarlierHolder() {
        snapshots.set(0, excepting(0, "other"));
        state(1, "new");
        state(2, "new");

        assertThat(on("2010-01-01")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-01-15")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-04-01")).isEqualTo(NEW);
        assertThat(history().holders()).containsExactly("new");
    }

    @Test
    void aSnapshotWithRejectedRowsEndsNothing() {
        snapshots.set(1, provingNothing(1));
        state(0, "old");
        state(1, "new");
        state(2, "new");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-03-31")).isEqualTo(disputedSince("2024-01-01"));
        assertThat(on("2024-06-30")).isEqualTo(NEW);

        stated.clear();
        state(0, "old");
        state(2, "old");

        assertThat(history().isTimeless()).isTrue();
    }

    @Test
    void anAppendDeliveryWithoutDatesDoesNotExtendAHolding() {
        state(0, "old");
        state(1, "new");
        state(9, "old");

        assertThat(on("2023-12-31")).isEqualTo(OLD);
        assertThat(on("2024-03-31")).isEqualTo(NEW);
    }

    @Test
    void aHolderOfAnAppendDeliveryWithoutDatesDisputesAllRows() {
        state(0, "old");
        state(9, "stranger");

        assertThat(on("2010-01-01")).isEqualTo(disputedSince(""));
    }

    @Test
    void rowOfADeliveryThatStatesAnotherHolderWithoutADateIsDisputed() {
        state(0, "old");
        state(1, "new");
        stated.add(new Statement("appended", "old", HoldingDates.NONE));
        Optional<DayInterval> later = Optional.of(DayInterval.day(LocalDate.parse("2024-05-01")));
        Optional<DayInterval> earlier = Optional.of(DayInterval.day(LocalDate.parse("2023-05-01")));

        assertThat(history().ofRow("appended", later)).isEqualTo(disputedSince(""));
        assertThat(history().ofRow("appended", earlier)).isEqualTo(OLD);
        assertThat(history().ofRow("another", later)).isEqualTo(NEW);
    }

    @Test
    void rowOfADeliveryThatStatesOneOfTwoJointHoldersIsOfBoth() {
        state(0, "old");
        state(0, "new");
        state(1, "old");
        state(1, "new");
        stated.add(new Statement("appended", "old", HoldingDates.NONE));

        assertThat(history().ofRow("appended", Optional.of(DayInterval.day(LocalDate.parse("2024-01-15")))))
                .isEqualTo(new Ownership.Joint(List.of("new", "old")));
    }
}
