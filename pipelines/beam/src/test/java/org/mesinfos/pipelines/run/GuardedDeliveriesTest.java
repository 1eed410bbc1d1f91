package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.guard.DeliveryLimits;
import org.mesinfos.pipelines.guard.Expectations;
import org.mesinfos.pipelines.guard.GuardSettings;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;

/** A delivery above a limit is held for approval; a decision is an input of the store. */
@Tag("slow")
final class GuardedDeliveriesTest {

    private static final GuardSettings ONE_BUNDLE =
            general(new DeliveryLimits(OptionalDouble.empty(), OptionalLong.of(1), OptionalDouble.of(0)));

    @TempDir
    private Path folder;

    private TestInbox inbox;

    private static GuardSettings general(DeliveryLimits limits) {
        return new GuardSettings(limits, Map.of(), Map.of(), Map.of());
    }

    @BeforeEach
    void describeTheBanks() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.CUSTOMERS)
                .registry(
                        "per-1;test-bank;C1",
                        "per-2;test-bank;C2",
                        "per-3;test-bank;C3",
                        "per-1;other-bank;C1",
                        "per-2;other-bank;C2",
                        "per-3;other-bank;C3");
    }

    private void dropSnapshot(int sequence, String... rows) {
        dropSnapshot("test-bank/snapshot-" + sequence, "mode: snapshot\nsequence: " + sequence, rows);
    }

    private void dropSnapshot(String delivery, String manifest, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = TestBank.HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        inbox.drop(delivery + "/entries.csv", lines).drop(delivery + "/delivery.yaml", manifest);
    }

    private static String row(String customer, String id) {
        return customer + ";" + id + ";2024-01-02;1";
    }

    private Map<String, List<String>> references(String store) {
        Map<String, List<String>> references = inbox.bundles(store, "bank_reference");
        references.values().removeIf(List::isEmpty);
        return references;
    }

    private String receipt(ExcludedDelivery held) {
        try {
            return Files.readString(
                    folder.resolve("store/receipts/" + held.organisation() + "/" + held.delivery() + ".json"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void assertEqualToAFreshStoreWithTheSameDecisions() {
        inbox.copyDecisions("store", "fresh").run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void snapshotThatShrinksTooManyBundlesIsHeldAndTheOthersArePublished() {
        inbox.guard(ONE_BUNDLE);
        dropSnapshot(1, row("C1", "e1"), row("C2", "e2"), row("C3", "e3"));
        inbox.run("store");
        dropSnapshot(2, row("C1", "e1"));
        dropSnapshot("test-bank/more", "mode: append", row("C1", "e4"));

        RunSummary second = inbox.run("store");

        assertThat(second.inbox().held())
                .extracting(ExcludedDelivery::organisation, ExcludedDelivery::explanation)
                .containsExactly(
                        tuple("test-bank", "it would shrink 2 of 3 bundles with rows of test-bank, the limit is 1"));
        assertThat(receipt(second.inbox().held().get(0)))
                .as("the receipt states no number of bundles, which depends on other organisations")
                .contains("\"reason\" : \"it would withdraw rows from more bundles than the limit allows\"")
                .doesNotContain("of 3");
        assertThat(second.requiresDecision()).isTrue();
        assertThat(second.read().deliveries()).isEqualTo(1);
        assertThat(references("store"))
                .isEqualTo(Map.of("per-1", List.of("e1", "e4"), "per-2", List.of("e2"), "per-3", List.of("e3")));
        RunSummary third = inbox.run("store");
        assertThat(third.inbox().held()).isEqualTo(second.inbox().held());
        assertThat(third.bundles().written()).isZero();
        assertEqualToAFreshStoreWithTheSameDecisions();
    }

    @Test
    void customersOfAnotherOrganisationLiftNoLimit() {
        inbox.mapping("mine", "other-bank/entries", TestBank.CUSTOMERS.replace("test-bank/", "other-bank/"))
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;other-bank;C3", "per-4;other-bank;C4")
                .guard(general(new DeliveryLimits(OptionalDouble.empty(), OptionalLong.of(0), OptionalDouble.of(0.4))));
        dropSnapshot(1, row("C1", "e1"), row("C2", "e2"));
        dropSnapshot("other-bank/more", "mode: append", row("C3", "e1"), row("C4", "e2"));
        inbox.run("store");
        dropSnapshot(2, row("C1", "e1"));

        RunSummary second = inbox.run("store");

        assertThat(second.inbox().held())
                .extracting(ExcludedDelivery::organisation, ExcludedDelivery::explanation)
                .containsExactly(
                        tuple("test-bank", "it would shrink 1 of 2 bundles with rows of test-bank, the limit is 0"));
        assertThat(references("store"))
                .isEqualTo(Map.of(
                        "per-1",
                        List.of("e1"),
                        "per-2",
                        List.of("e2"),
                        "per-3",
                        List.of("e1"),
                        "per-4",
                        List.of("e2")));
    }

    @Test
    void decisionThatWasMadeBeforeIsNamed() {
        inbox.guard(ONE_BUNDLE);
        dropSnapshot(1, row("C1", "e1"), row("C2", "e2"), row("C3", "e3"));
        inbox.run("store");
        String taken = inbox.ledger("store").get(0).delivery().id();
        assertThatThrownBy(() -> inbox.decide("store", "test-bank", taken, DecisionKind.APPROVE, ""))
                .hasMessageContaining(
                        "The delivery is in the store and needs no approval. mesinfos retract removes it");
        dropSnapshot(2, row("C1", "e1"));
        String held = inbox.run("store").inbox().held().get(0).delivery();

        inbox.decide("store", "test-bank", held, DecisionKind.REFUSE, "");
        assertThatThrownBy(() -> inbox.decide("store", "test-bank", held, DecisionKind.REFUSE, ""))
                .hasMessageContaining(
                        "It is already refused: no run takes the delivery. mesinfos approve reverses this");
        inbox.decide("store", "test-bank", held, DecisionKind.APPROVE, "");
        assertThatThrownBy(() -> inbox.decide("store", "test-bank", held, DecisionKind.APPROVE, ""))
                .hasMessageContaining("It is already approved: the delivery is in the store after the next run.");
    }

    @Test
    void emptySnapshotIsHeldHoweverFewBundlesItShrinks() {
        dropSnapshot(1, row("C1", "e1"), row("C2", "e2"));
        inbox.run("store");
        dropSnapshot(2);

        RunSummary second = inbox.run("store");

        assertThat(second.inbox().held())
                .extracting(ExcludedDelivery::reason)
                .containsExactly(
                        "it is a list without any row, which would withdraw all rows of the earlier lists; the list"
                                + " before it has 2");
        assertThat(references("store")).containsOnlyKeys("per-1", "per-2");
        assertEqualToAFreshStoreWithTheSameDecisions();

        RunSummary approved = inbox.decide(
                        "store", "test-bank", second.inbox().held().get(0).delivery(), DecisionKind.APPROVE, "")
                .run("store");

        assertThat(approved.assigned().superseded()).isEqualTo(2);
        assertThat(references("store")).isEmpty();
    }

    @Test
    void emptySnapshotThatWithdrawsNothingIsTaken() {
        dropSnapshot(1);
        dropSnapshot(2);

        assertThat(inbox.run("store").inbox().held()).isEmpty();
    }

    @Test
    void approvedDeliveryIsTaken() {
        inbox.guard(ONE_BUNDLE);
        dropSnapshot(1, row("C1", "e1"), row("C2", "e2"), row("C3", "e3"));
        inbox.run("store");
        dropSnapshot(2, row("C1", "e1"));
        String held = inbox.run("store").inbox().held().get(0).delivery();

        RunSummary approved = inbox.decide("store", "test-bank", held, DecisionKind.APPROVE, "")
                .run("store");

        assertThat(approved.inbox().held()).isEmpty();
        assertThat(approved.assigned().superseded()).isEqualTo(2);
        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1")));
        assertEqualToAFreshStoreWithTheSameDecisions();
    }

    @Test
    void approvedDeliveryThatLeftTheInboxWaitsUntilItIsThereAgain() throws IOException {
        inbox.guard(ONE_BUNDLE);
        dropSnapshot(1, row("C1", "e1"), row("C2", "e2"), row("C3", "e3"));
        inbox.run("store");
        dropSnapshot(2, row("C1", "e1"));
        String held = inbox.run("store").inbox().held().get(0).delivery();
        inbox.decide("store", "test-bank", held, DecisionKind.APPROVE, "");
        Path parked = folder.resolve("parked");
        Files.move(inbox.inbox().resolve("test-bank/snapshot-2"), parked);

        RunSummary gone = inbox.run("store");

        assertThat(gone.inbox().waiting()).isEqualTo(1);
        assertThat(inbox.store("store").verify().findings()).isEmpty();
        Files.move(parked, inbox.inbox().resolve("test-bank/snapshot-2"));
        assertThat(inbox.run("store").assigned().superseded()).isEqualTo(2);
        assertEqualToAFreshStoreWithTheSameDecisions();
    }

    @Test
    void approvedDeliveryThatExceedsAQuotaWaitsOnce() {
        inbox.guard(ONE_BUNDLE);
        dropSnapshot(1, row("C1", "e1"), row("C2", "e2"), row("C3", "e3"));
        inbox.run("store");
        dropSnapshot(2, row("C1", "e1"));
        String held = inbox.run("store").inbox().held().get(0).delivery();
        inbox.decide("store", "test-bank", held, DecisionKind.APPROVE, "");

        RunSummary exceeding = inbox.quota(
                        "test-bank",
                        new OrganisationQuota(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 0, Long.MAX_VALUE))
                .run("store");

        assertThat(exceeding.inbox().waiting()).isEqualTo(1);
    }

    @Test
    void refusedDeliveryNeverEntersTheStore() {
        inbox.guard(ONE_BUNDLE);
        dropSnapshot(1, row("C1", "e1"), row("C2", "e2"), row("C3", "e3"));
        inbox.run("store");
        dropSnapshot(2, row("C1", "e1"));
        String held = inbox.run("store").inbox().held().get(0).delivery();

        RunSummary refused = inbox.decide(
                        "store", "test-bank", held.substring(0, 8), DecisionKind.REFUSE, "wrong month")
                .run("store");

        assertThat(refused.requiresDecision()).isFalse();
        assertThat(references("store")).containsOnlyKeys("per-1", "per-2", "per-3");
        assertEqualToAFreshStoreWithTheSameDecisions();
    }

    @Test
    void deliveryWithTooManyRejectedRowsIsHeld() {
        inbox.guard(general(new DeliveryLimits(OptionalDouble.of(0.25), OptionalLong.empty(), OptionalDouble.empty())));
        dropSnapshot(
                "test-bank/good", "mode: append", row("C1", "e1"), row("C1", "e2"), row("C1", "e3"), "C1;e4;never;1");
        dropSnapshot("test-bank/bad", "mode: append", row("C2", "e5"), "C2;e6;never;1");

        RunSummary first = inbox.run("store");

        assertThat(first.inbox().held())
                .extracting(ExcludedDelivery::reason)
                .containsExactly("1 of 2 rows are rejected, the limit is 25 %");
        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1", "e2", "e3")));
        assertThat(first.read().rejected()).isEqualTo(1);
        assertEqualToAFreshStoreWithTheSameDecisions();
    }

    @Test
    void deliveryWithOnlyRejectedRowsIsReported() {
        dropSnapshot("test-bank/bad", "mode: append", "C2;e6;never;1");

        RunSummary first = inbox.run("store");

        assertThat(first.inbox().fullyRejected()).isEqualTo(1);
        assertThat(first.requiresDecision()).isTrue();
        assertThat(first.inbox().held()).isEmpty();
        assertThat(inbox.quarantine("store")).hasSize(1);
    }

    @Test
    void deliveryThatDoesNotMeetTheExpectationsIsHeld() {
        inbox.guard(new GuardSettings(
                DeliveryLimits.DEFAULT,
                Map.of(),
                Map.of(),
                Map.of(
                        "test-bank",
                        new Expectations(
                                OptionalDouble.of(0.5),
                                OptionalDouble.of(2),
                                OptionalInt.empty(),
                                Map.of("bank_reference", 1.0)))));
        dropSnapshot(1, row("C1", "e1"), row("C1", "e2"), row("C1", "e3"), row("C1", "e4"));
        dropSnapshot(2, row("C1", "e1"));
        dropSnapshot(3, row("C1", "e1"), row("C1", "e2"));

        RunSummary first = inbox.run("store");

        assertThat(first.inbox().held())
                .extracting(ExcludedDelivery::reason)
                .containsExactly("it has 1 rows, the delivery before it 4; expected are at least 50 % and at most 200 %"
                        + " of that number");
        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1", "e2")));
        assertEqualToAFreshStoreWithTheSameDecisions();
    }

    @Test
    void publishedDeliveryThatDoesNotFitALatePredecessorRemainsByADecision() {
        inbox.guard(new GuardSettings(
                DeliveryLimits.DEFAULT,
                Map.of(),
                Map.of(),
                Map.of(
                        "test-bank",
                        new Expectations(
                                OptionalDouble.of(0.8), OptionalDouble.of(1.5), OptionalInt.empty(), Map.of()))));
        dropSnapshot(3, row("C1", "e1"), row("C1", "e2"));
        inbox.run("store");
        dropSnapshot(2, row("C1", "e1"));

        RunSummary second = inbox.run("store");

        assertThat(second.inbox().held()).isEmpty();
        assertThat(second.inbox().unexpected()).isEqualTo(1);
        assertThat(inbox.ledger("store"))
                .filteredOn(entry -> entry.delivery().sequence() == 3)
                .extracting(entry -> entry.delivery().warning().orElse(""))
                .containsExactly("it has 2 rows, the delivery before it 1; expected are at least 80 % and at most 150 %"
                        + " of that number; it was published before that delivery");
        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1", "e2")));
        assertEqualToAFreshStoreWithTheSameDecisions();
    }

    @Test
    void publishedDeliveryThatIsAboveALaterLimitRemainsByADecision() {
        dropSnapshot(1, row("C1", "e1"), "C2;e2;no date;1");
        inbox.run("store");
        inbox.guard(new GuardSettings(
                new DeliveryLimits(OptionalDouble.of(0.25), OptionalLong.empty(), OptionalDouble.empty()),
                Map.of(),
                Map.of(),
                Map.of()));

        RunSummary second = inbox.run("store");

        assertThat(second.inbox().held()).isEmpty();
        assertThat(inbox.ledger("store"))
                .extracting(entry -> entry.delivery().warning().orElse(""))
                .containsExactly("1 of 2 rows are rejected, the limit is 25 %; it was published before");
        assertEqualToAFreshStoreWithTheSameDecisions();
    }

    @Test
    void deliveryWithoutRecentRowsIsHeld() {
        inbox.guard(new GuardSettings(
                DeliveryLimits.DEFAULT,
                Map.of(),
                Map.of(),
                Map.of(
                        "test-bank",
                        new Expectations(
                                OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.of(10), Map.of()))));
        dropSnapshot("test-bank/old", "mode: append\nperiod: {from: 2024-01-01, to: 2024-06-30}", row("C1", "e1"));
        dropSnapshot("test-bank/new", "mode: append\nperiod: {from: 2024-01-01, to: 2024-01-11}", row("C1", "e2"));

        RunSummary first = inbox.run("store");

        assertThat(first.inbox().held())
                .extracting(ExcludedDelivery::reason)
                .containsExactly(
                        "its newest row is 180 days older than the day that it describes; expected are at most 10");
        assertEqualToAFreshStoreWithTheSameDecisions();
    }

    @Test
    void snapshotsWithoutSequenceReplaceEachOtherInTheOrderOfTheirDays() {
        dropSnapshot("test-bank/march", "mode: snapshot\nas-of: 2024-03-31", row("C1", "e1"), row("C1", "e2"));
        dropSnapshot("test-bank/february", "mode: snapshot\nas-of: 2024-02-29", row("C1", "e1"), row("C1", "e0"));

        inbox.run("store");

        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1", "e2")));

        dropSnapshot(
                "test-bank/april",
                "mode: snapshot\nperiod: {from: 2024-04-01, to: 2024-04-30}",
                row("C1", "e2"),
                row("C1", "e3"));
        RunSummary second = inbox.run("store");

        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e2", "e3")));
        assertThat(second.inbox().unordered()).isZero();
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void retractionLeavesTheStoreWithoutTheDelivery() {
        dropSnapshot(1, row("C1", "e1"), row("C2", "e2"));
        inbox.run("store");
        inbox.run("never");
        dropSnapshot(2, row("C1", "e1"));
        inbox.run("store");
        String withTheDelivery = inbox.hash("store");
        String wrong = inbox.ledger("store").stream()
                .map(LedgerEntry::delivery)
                .filter(delivery -> delivery.sequence() == 2)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1")));

        inbox.decide("store", "test-bank", wrong, DecisionKind.RETRACT, "wrong folder")
                .run("store");

        assertThat(references("store")).isEqualTo(references("never"));
        assertThat(inbox.ledger("store")).isEqualTo(inbox.ledger("never"));
        assertThat(inbox.bundleHash("store")).isEqualTo(inbox.bundleHash("never"));
        assertThat(inbox.hash("store"))
                .as("its receipt and the list of excluded deliveries show the decision")
                .isNotEqualTo(inbox.hash("never"));
        assertThat(folder.resolve("store/receipts/test-bank/" + wrong + ".json"))
                .content()
                .contains("RETRACTED", "wrong folder");
        assertEqualToAFreshStoreWithTheSameDecisions();

        inbox.decide("store", "test-bank", wrong, DecisionKind.RESTORE, "").run("store");

        assertThat(inbox.hash("store")).isEqualTo(withTheDelivery);

        inbox.decide("store", "test-bank", wrong, DecisionKind.RETRACT, "wrong folder")
                .run("store");
        inbox.decide("store", "test-bank", wrong, DecisionKind.RESTORE, "")
                .decide("store", "test-bank", wrong, DecisionKind.RETRACT, "a slip")
                .run("store");

        assertThat(references("store"))
                .as("retracted before a run has restored it")
                .isEqualTo(references("never"));
    }

    @Test
    void retractionNeedsNoOtherDeliveryInTheInbox() {
        dropSnapshot("test-bank/two", "mode: append", row("C2", "e2"));
        inbox.run("expected");
        String kept = inbox.ledger("expected").get(0).delivery().id();
        dropSnapshot("test-bank/one", "mode: append", row("C1", "e1"));
        inbox.run("store");
        inbox.delete("test-bank/one/entries.csv");
        inbox.delete("test-bank/two/entries.csv");
        String retracted = inbox.ledger("store").stream()
                .map(entry -> entry.delivery().id())
                .filter(id -> !id.equals(kept))
                .findFirst()
                .orElseThrow();

        RunSummary run = inbox.decide("store", "test-bank", retracted, DecisionKind.RETRACT, "wrong file")
                .run("store");

        assertThat(references("store")).isEqualTo(references("expected"));
        assertThat(inbox.ledger("store")).isEqualTo(inbox.ledger("expected"));
        assertThat(run.rereading().lostFiles()).isZero();
    }

    @Test
    void aChangeOfRulesIsStillLimitedWhenADeliveryIsRetracted() throws IOException {
        inbox.guard(ONE_BUNDLE)
                .mapping("mine", "other-bank/entries", TestBank.CUSTOMERS.replace("test-bank", "other-bank"))
                .drop("test-bank/wrong.csv", TestBank.HEADER, row("C3", "e9"))
                .drop("other-bank/entries.csv", TestBank.HEADER, row("C1", "e1"), row("C2", "e2"));
        inbox.run("store");
        String delivery = inbox.snapshot("store").deliveries().stream()
                .filter(any -> any.organisation().equals("test-bank"))
                .map(any -> any.id())
                .findFirst()
                .orElseThrow();
        inbox.decide("store", "test-bank", delivery, DecisionKind.RETRACT, "wrong file")
                .mapping(
                        "mine",
                        "other-bank/entries",
                        TestBank.CUSTOMERS
                                .replace("test-bank", "other-bank")
                                .replace("amount: {column: amount,", "amount: {column: total,"));

        assertThatThrownBy(() -> inbox.run("store"))
                .cause()
                .isInstanceOf(HeldChangeException.class)
                .hasMessageContaining("would shrink 2 of 2 bundles with rows of other-bank");
    }

    @Test
    void aNewDeliveryIsStillGuardedWhenAnotherOneIsRetracted() {
        inbox.guard(new GuardSettings(
                new DeliveryLimits(OptionalDouble.empty(), OptionalLong.of(0), OptionalDouble.of(0)),
                Map.of(),
                Map.of(),
                Map.of()));
        dropSnapshot(1, row("C2", "e2"));
        dropSnapshot("test-bank/wrong", "mode: append", row("C1", "e1"));
        inbox.run("store");
        String wrong = inbox.ledger("store").stream()
                .filter(entry -> entry.delivery().sequence() == 0)
                .findFirst()
                .orElseThrow()
                .delivery()
                .id();
        dropSnapshot(2, row("C1", "e3"));

        RunSummary run = inbox.decide("store", "test-bank", wrong, DecisionKind.RETRACT, "wrong file")
                .run("store");

        assertThat(run.inbox().held())
                .extracting(ExcludedDelivery::explanation)
                .contains("it would shrink 1 of 2 bundles with rows of test-bank, the limit is 0");
        assertThat(references("store")).isEqualTo(Map.of("per-2", List.of("e2")));
    }

    @Test
    void sameBytesAsAppendAndAsSnapshotAreTwoDeliveriesInAnyOrder() {
        dropSnapshot("test-bank/append", "mode: append", row("C1", "e1"));
        inbox.run("store");
        dropSnapshot("test-bank/snapshot", "mode: snapshot", row("C1", "e1"));
        inbox.run("store");
        inbox.delete("test-bank/append/entries.csv");
        inbox.run("other");
        dropSnapshot("test-bank/append", "mode: append", row("C1", "e1"));
        inbox.run("other");

        assertThat(inbox.ledger("store")).hasSize(2);
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("other"));
    }

    @Test
    void snapshotWithoutOrderSaysThatItReplacedNothing() {
        dropSnapshot("test-bank/one", "mode: snapshot", row("C1", "e1"));
        inbox.run("store");
        dropSnapshot("test-bank/two", "mode: snapshot", row("C2", "e2"));

        RunSummary second = inbox.run("store");

        assertThat(second.inbox().unordered()).isEqualTo(1);
        assertThat(second.assigned().superseded()).isZero();
        String id = inbox.ledger("store").get(0).delivery().id();
        assertThat(folder.resolve("store/receipts/test-bank/" + id + ".json"))
                .content()
                .contains(
                        "\"replaced\" : \"nothing, because the order of this snapshot is unknown: declare its sequence,"
                                + " as-of date or period in delivery.yaml\"");
    }

    @ParameterizedTest
    @CsvSource({"APPROVE, 1 2 3", "APPROVE, 3 2 1", "APPROVE, 2 3 1", "REFUSE, 3 1 2", "REFUSE, 2 1 3"})
    void sameDecisionsGiveTheSameStoreInAnyOrderOfArrival(DecisionKind kind, String order) {
        inbox.guard(ONE_BUNDLE);
        deliver(1);
        inbox.run("store");
        deliver(2);
        String held = inbox.run("store").inbox().held().get(0).delivery();
        inbox.decide("store", "test-bank", held, kind, "").run("store");
        deliver(3);
        inbox.run("store");
        List.of(1, 2, 3).forEach(this::withdrawFromInbox);
        inbox.copyDecisions("store", "other");

        for (String arrival : order.split(" ", -1)) {
            deliver(Integer.parseInt(arrival));
            inbox.run("other");
        }

        assertThat(inbox.hash("other")).isEqualTo(inbox.hash("store"));
    }

    private void deliver(int number) {
        switch (number) {
            case 1 -> dropSnapshot(1, row("C1", "e1"), row("C2", "e2"), row("C3", "e3"));
            case 2 -> dropSnapshot(2, row("C1", "e1"));
            default -> dropSnapshot("test-bank/snapshot-3", "mode: append", row("C2", "e4"));
        }
    }

    private void withdrawFromInbox(int number) {
        inbox.delete("test-bank/snapshot-" + number + "/entries.csv")
                .delete("test-bank/snapshot-" + number + "/delivery.yaml");
    }
}
