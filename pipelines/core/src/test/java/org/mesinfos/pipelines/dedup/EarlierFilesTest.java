package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.dedup.EarlierFiles.OtherEvents;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/** Files with rows of one key that are compared with a further file. */
class EarlierFilesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    private final Map<EventKey, List<EventRow>> candidates = new HashMap<>();

    private void add(SampleDelivery delivery) {
        EventKey.EventKeyFactory keys = new EventKey.EventKeyFactory();
        for (EncodedRow row : delivery.rows()) {
            candidates
                    .computeIfAbsent(
                            keys.key(RecordType.BANK_TRANSACTION, delivery.origin(), row), unseen -> new ArrayList<>())
                    .add(new EventRow(
                            new AcceptedRow(delivery.origin(), RecordType.BANK_TRANSACTION, row),
                            EventRow.RowStatus.CURRENT));
        }
    }

    private static EncodedRow coffee(int day, int balance) {
        return SampleDelivery.row(
                "COFFEE " + day,
                SampleDelivery.labelled("COFFEE")
                        .setBookingDate(FIRST.plusDays(day))
                        .setAmount(new BigDecimal("-2.0000"))
                        .setBalanceAfter(balance == 0 ? null : new BigDecimal(balance).setScale(4)));
    }

    /** Returns the first row of each file of a key. */
    private static List<EventRow> firstRows(List<EventRow> rows) {
        Map<String, EventRow> files = new HashMap<>();
        rows.stream()
                .sorted(EventRow.DELIVERY_ORDER)
                .forEach(row -> files.putIfAbsent(row.origin().getFileSha256(), row));
        return List.copyOf(files.values());
    }

    private static EventKey only(Map<EventKey, List<EventRow>> candidates, String key) {
        return candidates.keySet().stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A thousand deliveries of the same days, with equal rows on the first, a middle and the last one: no pair is examined. */
    @Test
    void deliveriesThatOverlapAreNotCompared() {
        for (int delivery = 0; delivery < 1_000; delivery++) {
            add(SampleDelivery.appended("d" + delivery, coffee(1, 0), coffee(5, 0), coffee(9, 0)));
        }
        Exports exports = new Exports(candidates, new CanonicalCodec());

        candidates.forEach((key, rows) -> {
            EarlierFiles files = new EarlierFiles(key, exports);
            rows.subList(1, rows.size()).forEach(files::add);
            assertThat(files.otherEvents(rows.get(0)).files().cardinality())
                    .as(key.key())
                    .isZero();
        });
    }

    /** Files of one delivery without a common row; equal rows have another balance in each file. */
    @Test
    void filesOfOneDeliveryThatShareNoRowFollowEachOther() {
        for (int file = 1; file <= 3; file++) {
            add(SampleDelivery.appended("d", coffee(5, file)).inFile("f" + file));
        }
        List<EventRow> rows = candidates.get(only(candidates, "COFFEE 5"));
        EarlierFiles files = files("COFFEE 5");
        rows.subList(0, 2).forEach(files::add);

        assertThat(files.otherEvents(rows.get(2)))
                .isEqualTo(new OtherEvents(BitSet.valueOf(new long[] {0b11}), Event.Certainty.CERTAIN));
    }

    /** Nothing is proven about rows of so many files of one delivery that they are not compared. */
    @Test
    void filesOfOneDeliveryThatAreTooManyToCompareAreAssumedToFollow() {
        for (int file = 0; file < 2_000; file++) {
            add(SampleDelivery.appended("d", coffee(5, 0)).inFile("f" + file));
        }
        List<EventRow> rows = candidates.get(only(candidates, "COFFEE 5"));
        EarlierFiles files = files("COFFEE 5");
        rows.subList(1, rows.size()).forEach(files::add);

        EarlierFiles.OtherEvents others = files.otherEvents(rows.get(0));

        assertThat(others.files().cardinality()).isEqualTo(1_999);
        assertThat(others.certainty()).isEqualTo(Event.Certainty.ASSUMED);
    }

    @Test
    void filesWithoutBalancesAreOnlyAssumedToFollow() {
        add(SampleDelivery.appended("d", coffee(4, 0), coffee(5, 3)).inFile("a"));
        add(SampleDelivery.appended("d", coffee(5, 5)).inFile("b"));
        List<EventRow> rows = candidates.get(only(candidates, "COFFEE 5"));

        for (int other = 0; other < 2; other++) {
            EarlierFiles files = files("COFFEE 5");
            files.add(rows.get(other));
            assertThat(files.otherEvents(rows.get(1 - other)))
                    .isEqualTo(new OtherEvents(BitSet.valueOf(new long[] {1}), Event.Certainty.ASSUMED));
        }
    }

    private EarlierFiles files(String key) {
        return new EarlierFiles(only(candidates, key), new Exports(candidates, new CanonicalCodec()));
    }

    /** Each pair decides alone: a file that shares no row with another one follows it without a comparison. */
    @Property(tries = 500)
    void filesOfOtherEventsAreThoseThatDoNotOverlap(@ForAll long seed) {
        candidates.clear();
        Random random = new Random(seed);
        for (int file = 0; file < 8; file++) {
            int first = random.nextInt(5);
            int last = first + random.nextInt(3);
            SampleDelivery delivery = SampleDelivery.appended(
                            "d" + random.nextInt(5), coffee(first, random.nextInt(4)), coffee(last, random.nextInt(4)))
                    .inFile("f" + file);
            add(random.nextInt(4) == 0 ? delivery.of("banque/camt", 50) : delivery);
        }
        Exports exports = new Exports(candidates, new CanonicalCodec());

        candidates.forEach((key, rows) -> {
            EarlierFiles files = new EarlierFiles(key, exports);
            List<EventRow> earlier = new ArrayList<>();
            for (EventRow row : firstRows(rows)) {
                List<ExportRelation> relations = earlier.stream()
                        .map(other -> exports.relation(key, other, row))
                        .toList();
                BitSet others = new BitSet();
                for (int file = 0; file < relations.size(); file++) {
                    others.set(file, relations.get(file) != ExportRelation.OVERLAPS);
                }
                assertThat(files.otherEvents(row))
                        .isEqualTo(new OtherEvents(
                                others,
                                relations.contains(ExportRelation.SEEMS_TO_FOLLOW)
                                        ? Event.Certainty.ASSUMED
                                        : Event.Certainty.CERTAIN));
                files.add(row);
                earlier.add(row);
            }
        });
    }
}
