package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.appended;
import static org.mesinfos.pipelines.dedup.SampleDelivery.labelled;
import static org.mesinfos.pipelines.dedup.SampleDelivery.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.dedup.ExportFile.DayRange;
import org.mesinfos.pipelines.dedup.ExportFile.Direction;
import org.mesinfos.pipelines.dedup.Occurrences.Overlap;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/** Relations of the exports of one account. Days are counted from the first one. */
class ExportsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    private final Map<EventKey, List<EventRow>> candidates = new HashMap<>();

    @Test
    void exportsThatMeetWithinADayAreComparedByPairOnThatDayOnly() {
        add(appended("d1", transaction(1, "BREAD"), transaction(5, "COFFEE")));
        add(appended("d2", transaction(5, "COFFEE"), transaction(9, "BREAD")));
        add(appended("d3", transaction(9, "BREAD"), transaction(1, "BREAD")));

        Exports exports = exports();

        assertThat(exports.overlap(key("1 BREAD"), rows("1 BREAD"))).isEqualTo(Overlap.BY_PAIR);
        assertThat(exports.overlap(key("5 COFFEE"), rows("5 COFFEE"))).isEqualTo(Overlap.ALL);
    }

    @ParameterizedTest
    @CsvSource({"a,b", "b,a"})
    void exportsOfOneConnectorThatMeetOnADayAreComparedByPairWhicheverHashIsFirst(String first, String second) {
        add(appended(first + "1", transaction(1, "BREAD"), transaction(5, "TEA")));
        add(appended(first + "2", transaction(5, "TEA"), transaction(9, "COFFEE")));
        add(appended(second + "1", transaction(2, "BREAD"), transaction(9, "COFFEE"))
                .of("banque/camt", 50));
        add(appended(second + "2", transaction(9, "COFFEE"), transaction(12, "BREAD"))
                .of("banque/camt", 50));

        assertThat(exports().overlap(key("9 COFFEE"), rows("9 COFFEE"))).isEqualTo(Overlap.BY_PAIR);
    }

    @Test
    void exportsThatContainADayWithItsNeighboursOverlapOnIt() {
        add(appended("d1", transaction(1, "BREAD"), transaction(5, "COFFEE"), transaction(9, "TEA")));
        add(appended("d2", transaction(2, "BREAD"), transaction(5, "COFFEE"), transaction(8, "TEA")));

        assertThat(exports().overlap(key("5 COFFEE"), rows("5 COFFEE"))).isEqualTo(Overlap.ALL);
        assertThat(relation("5 COFFEE")).isEqualTo(ExportRelation.OVERLAPS);
    }

    @Test
    void filesOfOneDeliveryAreComparedByPair() {
        add(appended("d", transaction(5, "COFFEE")).inFile("a"));
        add(appended("d", transaction(5, "COFFEE")).inFile("b"));

        assertThat(exports().overlap(key("5 COFFEE"), rows("5 COFFEE"))).isEqualTo(Overlap.BY_PAIR);
    }

    @Test
    void exportThatFollowsWithinADayReportsOtherTransactions() {
        add(appended("d1", transaction(1, "BREAD"), transaction(5, "COFFEE"), transaction(5, "TEA")));
        add(appended("d2", transaction(5, "COFFEE"), transaction(9, "BREAD")));

        assertThat(relation("5 COFFEE")).isEqualTo(ExportRelation.SEEMS_TO_FOLLOW);
    }

    @Test
    void exportsOfTwoConnectorsOrOfSnapshotsOverlap() {
        add(appended("d1", transaction(1, "BREAD"), transaction(5, "COFFEE"), transaction(5, "TEA")));
        add(appended("d2", transaction(5, "COFFEE"), transaction(9, "BREAD")).of("banque/camt", 50));
        assertThat(relation("5 COFFEE")).isEqualTo(ExportRelation.OVERLAPS);

        candidates.clear();
        add(SampleDelivery.snapshot(1, transaction(1, "BREAD"), transaction(5, "COFFEE"), transaction(5, "TEA")));
        add(SampleDelivery.snapshot(2, transaction(5, "COFFEE"), transaction(9, "BREAD")));
        assertThat(relation("5 COFFEE")).isEqualTo(ExportRelation.OVERLAPS);
        assertThat(exports().overlap(key("5 COFFEE"), rows("5 COFFEE"))).isEqualTo(Overlap.ALL);
    }

    @Test
    void rowsWithNativeReferencesOverlap() {
        EncodedRow coffee = row("A", RowKeyKind.NATIVE, "R1", content(5, "COFFEE"));
        add(appended("d1", transaction(1, "BREAD"), coffee, transaction(5, "TEA")));
        add(appended("d2", coffee, transaction(9, "BREAD")));

        assertThat(relation("R1")).isEqualTo(ExportRelation.OVERLAPS);
        assertThat(exports().overlap(key("R1"), rows("R1"))).isEqualTo(Overlap.ALL);
    }

    @Test
    void supersededRowsOverlap() {
        add(appended("d1", transaction(1, "BREAD"), transaction(5, "COFFEE"), transaction(5, "TEA")));
        add(appended("d2", transaction(5, "COFFEE"), transaction(9, "BREAD")), EventRow.RowStatus.SUPERSEDED);

        assertThat(relation("5 COFFEE")).isEqualTo(ExportRelation.OVERLAPS);
    }

    @Test
    void filesOfOneDeliveryWithBalancesFollowEachOtherUnlessTheyShareOne() {
        add(appended("d", balanced(1, "BREAD", "10"), balanced(5, "COFFEE", "8"))
                .inFile("a"));
        add(appended("d", balanced(5, "COFFEE", "6"), balanced(9, "BREAD", "4")).inFile("b"));
        assertThat(relation("5 COFFEE")).isEqualTo(ExportRelation.FOLLOWS);

        candidates.clear();
        add(appended("d", balanced(1, "BREAD", "10"), balanced(5, "COFFEE", "8"))
                .inFile("a"));
        add(appended("d", balanced(5, "COFFEE", "8"), balanced(5, "COFFEE", "6"), balanced(9, "BREAD", "4"))
                .inFile("b"));
        assertThat(relation("5 COFFEE"))
                .as("no row of the day but the common one")
                .isEqualTo(ExportRelation.OVERLAPS);

        candidates.clear();
        add(appended("d", balanced(1, "BREAD", "12"), balanced(5, "COFFEE", "10"), balanced(5, "COFFEE", "8"))
                .inFile("a"));
        add(appended("d", balanced(5, "COFFEE", "8"), balanced(5, "COFFEE", "6"), balanced(9, "BREAD", "4"))
                .inFile("b"));
        assertThat(relation("5 COFFEE")).isEqualTo(ExportRelation.CONTINUES);
    }

    @Test
    void directionOfAFileIsThatOfItsFirstAndLastRow() {
        add(appended("d1", transaction(1, "BREAD"), transaction(5, "COFFEE")));
        add(appended("d2", transaction(9, "TEA"), transaction(7, "TEA"), transaction(8, "TEA")));
        add(appended("d3", transaction(6, "TEA"), transaction(6, "COFFEE")));

        assertThat(direction("5 COFFEE")).isEqualTo(Direction.OLDEST_FIRST);
        assertThat(direction("7 TEA")).isEqualTo(Direction.NEWEST_FIRST);
        assertThat(direction("6 TEA")).isEqualTo(Direction.OLDEST_FIRST);
    }

    @Test
    void daysOfAFileAndTheLastDayOfItsDeliveryAreKnown() {
        add(appended("d", transaction(1, "BREAD"), transaction(5, "COFFEE")).inFile("a"));
        add(appended("d", transaction(7, "TEA"), transaction(3, "TEA")).inFile("b"));
        Exports exports = exports();
        EventRow coffee = rows("5 COFFEE").get(0);
        EventRow tea = rows("3 TEA").get(0);

        assertThat(exports.days(key("5 COFFEE"), coffee)).contains(days(1, 5));
        assertThat(exports.days(key("3 TEA"), tea)).contains(days(3, 7));
        assertThat(exports.lastDay(key("5 COFFEE"), coffee)).hasValue(day(7));
        assertThat(exports.place(key("5 COFFEE"), coffee))
                .isEqualTo(new RowPlace(day(1), coffee, Direction.OLDEST_FIRST));
        assertThat(exports.place(key("3 TEA"), tea)).isEqualTo(new RowPlace(day(3), tea, Direction.NEWEST_FIRST));
    }

    @Test
    void balanceIsComparedByValue() {
        add(appended("d", balanced(1, "BREAD", "10"), transaction(1, "TEA")));

        assertThat(exports().balance(rows("1 BREAD").get(0))).contains(new BigDecimal("10").stripTrailingZeros());
        assertThat(exports().balance(rows("1 TEA").get(0))).isEmpty();
    }

    @Test
    void rowsOfOneDeliveryAreNeverApartByTheirPlaces() {
        add(appended("d", balanced(5, "COFFEE", "8")).inFile("a"));
        add(appended("d", balanced(5, "COFFEE", "8")).inFile("b"));
        List<EventRow> rows = rows("5 COFFEE");

        assertThat(exports().areApart(key("5 COFFEE"), rows.get(0), rows.get(1)))
                .isFalse();
    }

    private Direction direction(String key) {
        return exports().direction(key(key), rows(key).get(0));
    }

    /** Returns the relation of the first and the last row of a key. */
    private ExportRelation relation(String key) {
        List<EventRow> rows = rows(key);
        ExportRelation relation = exports().relation(key(key), rows.get(0), rows.get(rows.size() - 1));
        assertThat(exports().relation(key(key), rows.get(rows.size() - 1), rows.get(0)))
                .isEqualTo(relation);
        return relation;
    }

    private static DayRange days(int first, int last) {
        return new DayRange(day(first), day(last));
    }

    private static long day(int day) {
        return FIRST.plusDays(day).toEpochDay();
    }

    private Exports exports() {
        return new Exports(candidates, new CanonicalCodec());
    }

    private void add(SampleDelivery delivery) {
        add(delivery, EventRow.RowStatus.CURRENT);
    }

    private void add(SampleDelivery delivery, EventRow.RowStatus status) {
        EventKey.EventKeyFactory keys = new EventKey.EventKeyFactory();
        for (EncodedRow row : delivery.rows()) {
            candidates
                    .computeIfAbsent(
                            keys.key(RecordType.BANK_TRANSACTION, delivery.origin(), row), unseen -> new ArrayList<>())
                    .add(new EventRow(new AcceptedRow(delivery.origin(), RecordType.BANK_TRANSACTION, row), status));
        }
    }

    private EventKey key(String key) {
        return candidates.keySet().stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<EventRow> rows(String key) {
        return candidates.values().stream()
                .flatMap(Collection::stream)
                .filter(row -> row.row().row().getKey().equals(key))
                .sorted(EventRow.DELIVERY_ORDER)
                .toList();
    }

    private static EncodedRow transaction(int day, String label) {
        return row(day + " " + label, content(day, label));
    }

    private static EncodedRow balanced(int day, String label, String balance) {
        return row(day + " " + label, content(day, label).setBalanceAfter(new BigDecimal(balance).setScale(4)));
    }

    private static BankTransaction.Builder content(int day, String label) {
        return labelled(label).setBookingDate(FIRST.plusDays(day)).setAmount(new BigDecimal("-2.0000"));
    }
}
