package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.dedup.match.Traits;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Selection of few events to compare, however many equal amounts there are. Days are counted from an arbitrary one. */
final class NearbyEventsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final List<JoinedEvent> events = new ArrayList<>();

    @Test
    void allEventsOfNeighbouringDaysAreCompared() {
        for (int day = 0; day < 20; day++) {
            add(event(day, "L" + day));
        }

        assertThat(near(event(10, "OTHER"), 0, 0)).containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(near(event(0, "OTHER"), 0, 0)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(near(event(40, "OTHER"), 0, 0)).isEmpty();
    }

    @Test
    void upToFortyEightEventsAreAllCompared() {
        crowd(10, 48);

        assertThat(near(event(10, "OTHER"), 0, 0)).hasSize(48);

        add(event(10, "L99"));

        assertThat(near(event(10, "OTHER"), 0, 0)).hasSize(8);
    }

    @Test
    void ofACrowdedDayThoseAtTheSamePositionAreCompared() {
        crowd(10, 60);

        // One before the position, the one there, and two after it. The first four have the most similar text.
        assertThat(near(event(10, ""), 20, 0)).containsExactly(0, 1, 2, 3, 19, 20, 21, 22);
        assertThat(near(event(10, ""), 0, 0)).containsExactly(0, 1, 2, 3);
        assertThat(near(event(10, ""), 59, 0)).containsExactly(0, 1, 2, 3, 56, 57, 58, 59);
        assertThat(near(event(10, ""), 500, 0)).containsExactly(0, 1, 2, 3, 56, 57, 58, 59);
    }

    @Test
    void ofACrowdedDayThoseWithTheMostSimilarTextAreCompared() {
        crowd(10, 60);

        assertThat(near(event(10, "L30 X"), 0, 0)).contains(30, 31, 32, 33);
        assertThat(near(event(10, "L30 X"), 0, 5)).contains(35, 36, 37, 38);
    }

    @Test
    void ofACrowdedDayThoseWithARareWordAreCompared() {
        crowd(10, 60);
        add(event(10, "AAA ODDWAX"));

        assertThat(near(event(10, "ZZZ ODDWAX"), 0, 0)).contains(60);
    }

    @Test
    void aWordOfFiveEventsIsNotRare() {
        crowd(10, 60);
        for (int i = 0; i < 4; i++) {
            add(event(10, "AAA" + i + " ODDWAX"));
        }

        assertThat(near(event(10, "L40 ODDWAX"), 30, 0)).contains(60, 61, 62, 63);

        add(event(10, "AAA4 ODDWAX"));

        assertThat(near(event(10, "L40 ODDWAX"), 30, 0)).doesNotContain(60, 61, 62, 63, 64);
    }

    @Test
    void ofACrowdedDayThoseWithTheSameReferenceAreCompared() {
        crowd(10, 60);
        BankTransaction known = transaction(10, "AAA");
        known.setEndToEndId("E1");
        add(comparable(known));
        BankTransaction candidate = transaction(10, "ZZZ");
        candidate.setEndToEndId("e1");

        assertThat(near(comparable(candidate), 0, 0)).contains(60);
    }

    @Test
    void eachCrowdedDayHasItsOwnSelection() {
        crowd(4, 40);
        crowd(10, 40);
        crowd(17, 40);

        assertThat(near(event(10, ""), 10, 0))
                .containsExactly(0, 1, 2, 3, 9, 10, 11, 12, 40, 41, 42, 43, 49, 50, 51, 52);
    }

    @Test
    void findsTheFirstEventOfADay() {
        add(event(1, "A"));
        add(event(3, "B"));
        add(event(3, "C"));
        NearbyEvents nearby = new NearbyEvents(events);

        assertThat(IntStream.rangeClosed(0, 4).map(day -> nearby.firstOn(FIRST.toEpochDay() + day)))
                .containsExactly(0, 0, 1, 1, 3);
    }

    private Set<Integer> near(ComparableEvent candidate, int position, int positionOfText) {
        return new NearbyEvents(events).near(candidate, position, positionOfText);
    }

    /** Adds events of one day, whose texts are in order. */
    private void crowd(int day, int size) {
        for (int i = 0; i < size; i++) {
            add(event(day, "L%02d".formatted(i)));
        }
    }

    private void add(ComparableEvent event) {
        SourceJoin join = new SourceJoin(Coverage.of(List.of(event)));
        join.addUnmatched(event);
        events.addAll(join.joined());
    }

    private static ComparableEvent event(int day, String label) {
        return comparable(transaction(day, label));
    }

    private static ComparableEvent comparable(BankTransaction transaction) {
        return new ComparableEvent(null, Traits.of(transaction).orElseThrow(), Set.of(), Set.of(), null);
    }

    private static BankTransaction transaction(int day, String label) {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setAccountNumber("0012345");
        transaction.setBookingDate(FIRST.plusDays(day));
        transaction.setAmount(BigDecimal.ONE);
        transaction.setLabel(label);
        return transaction;
    }
}
