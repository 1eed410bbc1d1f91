package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.appended;
import static org.mesinfos.pipelines.dedup.SampleDelivery.content;
import static org.mesinfos.pipelines.dedup.SampleDelivery.labelled;
import static org.mesinfos.pipelines.dedup.SampleDelivery.row;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingQuality;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TransactionStatus;

/** Order of the rows of one event, written as delivery and rank. */
class RowRankingTest {

    private static final CanonicalCodec CODEC = new CanonicalCodec();

    private final Map<EventKey, List<EventRow>> candidates = new HashMap<>();
    private final List<EventRow> rows = new ArrayList<>();

    @Test
    void sourceOfHigherPrecedenceComesFirst() {
        transaction(appended("d1", row("k", labelled("one"))));
        transaction(appended("d2", row("k", labelled("two"))).of("banque/camt", 80));

        assertThat(ranked()).containsExactly("d2 0", "d1 1");
        assertThat(((BankTransaction) ranking().best(event())).getLabel()).hasToString("two");
    }

    @Test
    void sourcesOfEqualPrecedenceComeInTheOrderOfTheirNames() {
        transaction(appended("d1", row("k", labelled("one"))));
        transaction(appended("d2", row("k", labelled("two"))).of("banque/camt", 50));

        assertThat(ranked()).containsExactly("d2 0", "d1 1");
    }

    @Test
    void laterSequenceComesFirstWithinItsSource() {
        transaction(appended("d1", row("k", labelled("one"))));
        transaction(appended("d2", row("k", labelled("two"))).withSequence(1));
        transaction(appended("d3", row("k", labelled("three"))).withSequence(2));
        transaction(appended("d4", row("k", labelled("four"))).withSequence(2));

        assertThat(ranked()).containsExactly("d3 0", "d4 0", "d2 1", "d1 2");
    }

    @Test
    void exportThatReachesFurtherComesFirst() {
        transaction(appended("d1", row("k", labelled("one")), row("x", on(20))));
        transaction(appended("d2", row("k", labelled("two")), row("y", on(25))));
        transaction(appended("d3", row("k", labelled("three"))));

        assertThat(ranked()).containsExactly("d2 0", "d1 1", "d3 2");
    }

    @Test
    void rowWithMoreValuesComesFirstAmongRowsOfEqualRank() {
        transaction(appended("d1", row("k", labelled("one"))));
        transaction(appended("d2", row("k", labelled("two").setNote("further"))));

        assertThat(ranked()).containsExactly("d2 0", "d1 0");
    }

    @Test
    void equalRecordsHaveOneRankInTheOrderInWhichRowsSurvive() {
        transaction(appended("d1", row("k", labelled("same"))));
        transaction(appended("d2", row("k", labelled("same"))).of("banque/camt", 80));

        assertThat(ranked()).containsExactly("d2 0", "d1 0");
    }

    @Test
    void onlyRowIsTheBest() {
        transaction(appended("d1", row("k", labelled("one"))));

        assertThat(ranked()).containsExactly("d1 0");
        assertThat(((BankTransaction) ranking().best(event())).getLabel()).hasToString("one");
    }

    @Test
    void announcedRowsDoNotApplyBesideABookedOne() {
        transaction(appended("d1", row("k", labelled("one").setStatus(TransactionStatus.PENDING)))
                .of("banque/camt", 80));
        transaction(appended("d2", row("k", labelled("two").setStatus(TransactionStatus.FUTURE))));
        assertThat(ranked()).containsExactly("d1 0", "d2 1");

        transaction(appended("d3", row("k", labelled("three"))));
        assertThat(ranked()).containsExactly("d3 0");
    }

    @Test
    void supersededRowsDoNotApply() {
        transaction(appended("d1", row("k", labelled("one"))));
        SampleDelivery.appended("d2", row("k", labelled("two")))
                .rows()
                .forEach(row -> rows.add(new EventRow(
                        new AcceptedRow(appended("d2").origin(), RecordType.BANK_TRANSACTION, row),
                        EventRow.RowStatus.SUPERSEDED)));

        assertThat(ranked()).containsExactly("d1 0");
    }

    @Test
    void readingsOfOneSourceComeInTheOrderOfTheirQuality() {
        reading("d1", ReadingQuality.CONTRACTUAL, 50);
        reading("d2", ReadingQuality.ESTIMATED, 50);
        reading("d3", ReadingQuality.OTHER, 50);
        reading("d4", ReadingQuality.SELF_READ, 50);
        reading("d5", ReadingQuality.MEASURED, 50);
        reading("d6", ReadingQuality.CORRECTED, 50);
        reading("d7", null, 50);

        assertThat(ranked()).containsExactly("d6 0", "d5 1", "d4 2", "d3 3", "d7 3", "d2 4", "d1 5");
    }

    @Test
    void sourcesOfReadingsComeInTheOrderOfPrecedenceThenOfQuality() {
        reading("d1", ReadingQuality.ESTIMATED, 50);
        reading("d2", "banque/zone", ReadingQuality.MEASURED, 50);
        assertThat(ranked()).containsExactly("d2 0", "d1 1");

        reading("d3", "banque/meter", ReadingQuality.CONTRACTUAL, 80);
        assertThat(ranked()).containsExactly("d3 0", "d2 1", "d1 2");
    }

    private static BankTransaction.Builder on(int day) {
        return content().setBookingDate(LocalDate.of(2024, 1, day)).setAmount(BigDecimal.ONE.setScale(4));
    }

    /** Adds the rows of a delivery, of which those with the key k are rows of the event. */
    private void transaction(SampleDelivery delivery) {
        for (EncodedRow row : delivery.rows()) {
            add(delivery.origin(), RecordType.BANK_TRANSACTION, row);
        }
    }

    private void reading(String delivery, @Nullable ReadingQuality quality, int precedence) {
        reading(delivery, "banque/operations", quality, precedence);
    }

    private void reading(String delivery, String connector, @Nullable ReadingQuality quality, int precedence) {
        MeterReading reading = (MeterReading) RecordType.METER_READING.newRecord();
        reading.setOrganisation("banque");
        reading.setAdditional(Map.of());
        reading.setQuality(quality);
        add(
                appended(delivery).of(connector, precedence).origin(),
                RecordType.METER_READING,
                new EncodedRow(
                        RowSubjectKind.USAGE_POINT,
                        "U1",
                        RowKeyKind.NATURAL,
                        "k",
                        0,
                        1L,
                        "",
                        ByteBuffer.wrap(CODEC.encode(reading)),
                        0,
                        false));
    }

    private void add(RowOrigin origin, RecordType type, EncodedRow encoded) {
        EventRow row = new EventRow(new AcceptedRow(origin, type, encoded), EventRow.RowStatus.CURRENT);
        candidates
                .computeIfAbsent(new EventKey.EventKeyFactory().key(type, origin, encoded), unseen -> new ArrayList<>())
                .add(row);
        if (encoded.getKey().equals("k")) {
            rows.add(row);
        }
    }

    private Event event() {
        EventRow first = rows.get(0);
        EventKey key = new EventKey.EventKeyFactory()
                .key(first.row().type(), first.origin(), first.row().row());
        return new Event(key, 1, rows, Event.Certainty.CERTAIN);
    }

    private RowRanking ranking() {
        return new RowRanking(CODEC, new DecodedRows(CODEC), new Exports(candidates, CODEC));
    }

    private List<String> ranked() {
        return ranking().ranked(event()).stream()
                .map(ranked -> ranked.row().delivery() + " " + ranked.rank())
                .toList();
    }
}
