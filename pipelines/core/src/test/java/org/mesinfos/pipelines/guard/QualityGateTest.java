package org.mesinfos.pipelines.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;

final class QualityGateTest {

    private static final OptionalDouble ANY = OptionalDouble.empty();

    private static QualityGate gate(Expectations expectations) {
        return new QualityGate(
                new GuardSettings(DeliveryLimits.DEFAULT, Map.of(), Map.of(), Map.of("bank", expectations)));
    }

    private static DeliveryEntry delivery(int id, long sequence, long rows, String asOf) {
        return delivery(id, sequence, List.of(file("bank/clients", rows, asOf)));
    }

    private static DeliveryEntry delivery(int id, long sequence, List<FileEntry> files) {
        return new DeliveryEntry(("" + id).repeat(64), "bank", DeliveryMode.SNAPSHOT, sequence, files);
    }

    private static FileEntry file(String connector, long rows, String asOf) {
        return new FileEntry(
                "f".repeat(64),
                1,
                "text/csv",
                connector,
                1,
                rows,
                rows,
                new TreeMap<>(),
                0,
                FileEntry.Completeness.COMPLETE,
                Optional.empty(),
                Optional.of(RejectedTraces.NONE),
                asOf.isEmpty() ? Optional.empty() : Optional.of(new CalendarDay(LocalDate.parse(asOf))),
                List.of());
    }

    private static Map<String, String> held(Expectations expectations, DeliveryEntry known, DeliveryEntry taken) {
        return gate(expectations).held(List.of(taken), List.of(known), Map.of());
    }

    @Test
    void comparesRowsWithTheDeliveryOfTheNextLowerSequence() {
        Expectations half = new Expectations(OptionalDouble.of(0.5), ANY, OptionalInt.empty(), Map.of());

        assertThat(held(half, delivery(1, 1, 10, ""), delivery(2, 2, 4, ""))).containsOnlyKeys("2".repeat(64));
        assertThat(held(half, delivery(1, 2, 10, ""), delivery(2, 1, 4, ""))).isEmpty();
    }

    @Test
    void comparesTheRowsOfEachSourceOfADelivery() {
        Expectations half = new Expectations(OptionalDouble.of(0.5), ANY, OptionalInt.empty(), Map.of());
        DeliveryEntry both = delivery(1, 1, List.of(file("bank/clients", 10, ""), file("bank/accounts", 2, "")));
        DeliveryEntry accounts = delivery(2, 2, List.of(file("bank/accounts", 2, "")));
        DeliveryEntry fewClients = delivery(3, 3, List.of(file("bank/clients", 4, ""), file("bank/accounts", 8, "")));

        assertThat(held(half, both, accounts)).isEmpty();
        assertThat(held(half, both, fewClients))
                .containsExactly(Map.entry(
                        fewClients.id(),
                        "of bank/clients: it has 4 rows, the delivery before it 10; expected are at least 50 % of that"
                                + " number"));
    }

    /** The product of 1.15 and 100 is less than 115 in binary fractions. */
    @Test
    void exactlyTheExpectedShareOfRowsIsTaken() {
        Expectations rows =
                new Expectations(OptionalDouble.of(0.29), OptionalDouble.of(1.15), OptionalInt.empty(), Map.of());

        assertThat(held(rows, delivery(1, 1, 100, ""), delivery(2, 2, 115, ""))).isEmpty();
        assertThat(held(rows, delivery(1, 1, 100, ""), delivery(2, 2, 116, ""))).hasSize(1);
        assertThat(held(rows, delivery(1, 1, 100, ""), delivery(2, 2, 29, ""))).isEmpty();
        assertThat(held(rows, delivery(1, 1, 100, ""), delivery(2, 2, 28, ""))).hasSize(1);
        assertThat(held(rows, delivery(1, 1, 0, ""), delivery(2, 2, 0, ""))).isEmpty();
        assertThat(held(rows, delivery(1, 1, 0, ""), delivery(2, 2, 1, ""))).hasSize(1);
    }

    @Test
    void exactlyTheLimitOfRejectedRowsIsTaken() {
        assertThat(heldAt(0.29, 29)).isEmpty();
        assertThat(heldAt(0.29, 30))
                .containsExactly(Map.entry("1".repeat(64), "30 of 100 rows are rejected, the limit is 29 %"));
        assertThat(heldAt(0.00125, 1))
                .containsExactly(Map.entry("1".repeat(64), "1 of 100 rows are rejected, the limit is 0.125 %"));
        assertThat(heldAt(0.57, 57)).isEmpty();
    }

    private static Map<String, String> heldAt(double limit, int rejected) {
        FileEntry file = new FileEntry(
                "f".repeat(64),
                1,
                "text/csv",
                "bank/entries",
                1,
                100,
                100 - rejected,
                new TreeMap<>(Map.of(RejectionReason.INVALID_VALUE, (long) rejected)),
                0,
                FileEntry.Completeness.COMPLETE,
                Optional.empty(),
                Optional.of(RejectedTraces.NONE),
                Optional.empty(),
                List.of());
        GuardSettings settings = new GuardSettings(
                new DeliveryLimits(OptionalDouble.of(limit), OptionalLong.empty(), OptionalDouble.empty()),
                Map.of(),
                Map.of(),
                Map.of());
        return new QualityGate(settings).held(List.of(delivery(1, 1, List.of(file))), List.of(), Map.of());
    }

    @Test
    void comparesRowsWithTheDeliveryOfTheNextEarlierDay() {
        Expectations half = new Expectations(OptionalDouble.of(0.5), ANY, OptionalInt.empty(), Map.of());

        assertThat(held(half, delivery(1, 0, 10, "2024-01-31"), delivery(2, 0, 4, "2024-02-29")))
                .containsOnlyKeys("2".repeat(64));
        assertThat(held(half, delivery(1, 0, 10, "2024-03-31"), delivery(2, 0, 4, "2024-02-29")))
                .isEmpty();
        assertThat(held(half, delivery(1, 7, 10, ""), delivery(2, 0, 4, "2024-02-29")))
                .isEmpty();
    }

    @Test
    void holdsADeliveryWhoseNewestRowIsTooOld() {
        Expectations fresh = new Expectations(ANY, ANY, OptionalInt.of(10), Map.of());
        DeliveryEntry delivery = delivery(1, 1, 4, "");

        assertThat(gate(fresh)
                        .held(
                                List.of(delivery),
                                List.of(),
                                Map.of(delivery.id(), new DeliveryMeasures(Map.of(), OptionalInt.of(11)))))
                .containsExactly(Map.entry(
                        delivery.id(),
                        "its newest row is 11 days older than the day that it describes; expected are at most 10"));
        assertThat(gate(fresh)
                        .held(
                                List.of(delivery),
                                List.of(),
                                Map.of(delivery.id(), new DeliveryMeasures(Map.of(), OptionalInt.of(10)))))
                .isEmpty();
        assertThat(gate(fresh).held(List.of(delivery), List.of(), Map.of())).isEmpty();
    }

    @Test
    void publishedDeliveryIsCheckedAgainIfTheOneBeforeItArrivesLate() {
        QualityGate gate =
                gate(new Expectations(OptionalDouble.of(0.8), OptionalDouble.of(1.5), OptionalInt.empty(), Map.of()));
        DeliveryEntry one = delivery(1, 1, 10, "");
        DeliveryEntry two = delivery(2, 2, 5, "");
        DeliveryEntry three = delivery(3, 3, 10, "");

        assertThat(gate.unexpected(List.of(three), List.of(two, three))).containsOnlyKeys(three.id());
        assertThat(gate.unexpected(List.of(two, three), List.of(one, two, three)))
                .containsOnlyKeys(two.id(), three.id());
        assertThat(gate.unexpected(List.of(one, three), List.of(one, three))).isEmpty();
    }
}
