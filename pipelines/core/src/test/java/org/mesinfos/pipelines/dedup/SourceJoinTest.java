package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.dedup.match.Traits;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/**
 * Join of the events of one account, source by source. Events are written as source, day and label; a joined event as
 * its members.
 */
final class SourceJoinTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final List<ComparableEvent> all = new ArrayList<>();
    private final List<List<ComparableEvent>> sources = new ArrayList<>();

    @Test
    void eventsOfOneDayAndAmountAreOne() {
        source(event("a", 5, "CAFE"), event("a", 9, "PAIN"));
        source(event("b", 5, "CAFE"), event("b", 9, "PAIN"));

        assertThat(joined()).containsExactly("a 5 CAFE + b 5 CAFE", "a 9 PAIN + b 9 PAIN");
    }

    @Test
    void eventsOfDifferentAmountsAreTwo() {
        source(event("a", 5, "CAFE"));
        source(event("b", 5, "CAFE", transaction -> transaction.setAmount(BigDecimal.TEN)));

        assertThat(joined()).containsExactly("a 5 CAFE", "b 5 CAFE");
    }

    @Test
    void eventsOfOneSourceAreNeverOne() {
        source(event("a", 5, "CAFE"));
        source(event("a", 5, "CAFE"));

        assertThat(joined()).containsExactly("a 5 CAFE", "a 5 CAFE");
    }

    @Test
    void eventsOfOneDeliveryOfASourceAreNeverOne() {
        source(comparable(Set.of("a"), Set.of("x\nd1"), transaction(5, "CAFE")));
        source(comparable(Set.of("b"), Set.of("x\nd1"), transaction(5, "CAFE")));

        assertThat(joined()).containsExactly("a 5 CAFE", "b 5 CAFE");
    }

    @Test
    void anEventOfAFurtherSourceIsNotThatOfAnotherEventOfTheSameSource() {
        source(event("a", 5, "CAFE"));
        source(event("b", 5, "CAFE"));
        source(event("b", 5, "CAFE"));

        assertThat(joined()).containsExactly("a 5 CAFE + b 5 CAFE", "b 5 CAFE");
    }

    @Test
    void upToSixDaysApartAreOneIfTheReferenceAgrees() {
        source(event("a", 5, "CAFE", reference("R1")), event("a", 20, "X"));
        source(event("b", 11, "CAFE", reference("R1")), event("b", 1, "Y"));

        assertThat(joined()).contains("a 5 CAFE + b 11 CAFE");

        all.clear();
        sources.clear();
        source(event("a", 5, "CAFE", reference("R1")), event("a", 20, "X"));
        source(event("b", 12, "CAFE", reference("R1")), event("b", 1, "Y"));

        assertThat(joined()).contains("a 5 CAFE", "b 12 CAFE");
    }

    @Test
    void eventsOfTwoDaysAreOneIfOneSourceCoversTheDayOfTheOther() {
        source(event("a", 5, "CAFE"));
        source(event("b", 6, "CAFE"));
        assertThat(joined()).as("each covers its own day only").containsExactly("a 5 CAFE", "b 6 CAFE");

        all.clear();
        sources.clear();
        source(event("a", 5, "CAFE"), event("a", 6, "X", transaction -> transaction.setAmount(BigDecimal.TEN)));
        source(event("b", 6, "CAFE"));
        assertThat(joined()).as("a covers the day of b").contains("a 5 CAFE + b 6 CAFE");

        all.clear();
        sources.clear();
        source(event("a", 5, "CAFE"));
        source(event("b", 5, "X", transaction -> transaction.setAmount(BigDecimal.TEN)), event("b", 6, "CAFE"));
        assertThat(joined()).as("b covers the day of a").contains("a 5 CAFE + b 6 CAFE");
    }

    @Test
    void anEventThatContradictsOneMemberIsAnother() {
        source(event("a", 5, "CAFE", card("1111")));
        source(event("b", 5, "CAFE"));
        source(event("c", 5, "CAFE", card("2222")));

        assertThat(joined()).containsExactly("a 5 CAFE + b 5 CAFE", "c 5 CAFE");
    }

    @Test
    void theMostSimilarMemberDecidesTheCost() {
        source(event("a", 5, "ALPHA", reference("R1")));
        source(event("b", 5, "BRAVO", reference("R1")));
        source(event("c", 5, "BRAVO"));

        List<JoinedEvent> events = join().joined();

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.members()).hasSize(3);
            assertThat(event.sources()).containsExactlyInAnyOrder("a", "b", "c");
            assertThat(event.references()).containsExactly("bank R1", "bank R1");
            assertThat(event.cost()).isZero();
            assertThat(event.day()).isEqualTo(FIRST.toEpochDay() + 5);
            assertThat(event.text()).isEqualTo("ALPHA");
        });
    }

    @Test
    void theCostIsThatOfTheMostExpensiveMatch() {
        source(event("a", 5, "CAFE"), event("a", 9, "X", transaction -> transaction.setAmount(BigDecimal.TEN)));
        source(event("b", 6, "CAFE"), event("b", 9, "X", transaction -> transaction.setAmount(BigDecimal.TEN)));
        source(event("c", 5, "CAFE"));

        JoinedEvent event = join().joined().get(0);

        assertThat(event.members()).hasSize(3);
        assertThat(event.cost()).isEqualTo(1);
        assertThat(event.costing(0.5).cost()).isEqualTo(1);
        assertThat(event.costing(4).cost()).isEqualTo(4);
        assertThat(event.costing(4).members()).isEqualTo(event.members());
        assertThat(event.cost()).as("the original is unchanged").isEqualTo(1);
    }

    @Test
    void aContinuedJoinLeavesTheEventsBeforeItAsTheyAre() {
        source(event("a", 5, "CAFE"));
        List<JoinedEvent> before = join().joined();
        ComparableEvent further = event("b", 5, "CAFE");
        SourceJoin continued = new SourceJoin(Coverage.of(List.of(further)), before);
        continued.add(List.of(further));

        assertThat(texts(continued.joined())).containsExactly("a 5 CAFE + b 5 CAFE");
        assertThat(texts(before)).containsExactly("a 5 CAFE");
    }

    @Test
    void similarTextsAreMatchedFirst() {
        source(event("a", 5, "CAFE"), event("a", 5, "PAIN"));
        source(event("b", 5, "PAIN"), event("b", 5, "CAFE"));

        assertThat(joined()).containsExactly("a 5 CAFE + b 5 CAFE", "a 5 PAIN + b 5 PAIN");
    }

    @Test
    void equalEventsOfADayKeepTheirOrder() {
        source(numbered("a", 5, 4));
        source(numbered("b", 5, 4));

        assertThat(positionsOfPartners()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void equalEventsOfAMonthKeepTheirOrderWhateverTheirNumber() {
        ComparableEvent[] one = new ComparableEvent[1_500];
        ComparableEvent[] other = new ComparableEvent[1_500];
        for (int i = 0; i < one.length; i++) {
            one[i] = event("a", i / 50, "CAFE");
            other[i] = event("b", i / 50, "CAFE");
        }
        source(one);
        source(other);

        assertThat(positionsOfPartners()).isSorted().hasSize(1_500).doesNotHaveDuplicates();
    }

    @Test
    void aSourceThatBooksADayLaterIsMatchedWithTheDayBefore() {
        ComparableEvent[] one = new ComparableEvent[60];
        ComparableEvent[] other = new ComparableEvent[60];
        for (int i = 0; i < 60; i++) {
            BigDecimal amount = i < 30 ? BigDecimal.valueOf(100 + i) : BigDecimal.ONE;
            one[i] = event("a", i, "CAFE", transaction -> transaction.setAmount(amount));
            other[i] = event("b", i + 1, "CAFE", transaction -> transaction.setAmount(amount));
        }
        source(one);
        source(other);

        assertThat(join().joined())
                .filteredOn(event -> event.members().size() == 2)
                .allSatisfy(event ->
                        assertThat(event.members().get(1).traits().day()).isEqualTo(event.day() + 1))
                .hasSizeGreaterThanOrEqualTo(59);
    }

    @Test
    void aFurtherEqualEventStaysAlone() {
        source(numbered("a", 5, 3));
        source(numbered("b", 5, 4));

        assertThat(join().joined()).extracting(event -> event.members().size()).containsExactly(2, 2, 2, 1);
    }

    @Test
    void anEmptySourceChangesNothing() {
        source(event("a", 5, "CAFE"));
        source();

        assertThat(joined()).containsExactly("a 5 CAFE");
    }

    private void source(ComparableEvent... events) {
        sources.add(List.of(events));
        all.addAll(List.of(events));
    }

    private SourceJoin join() {
        SourceJoin join = new SourceJoin(Coverage.of(all));
        sources.forEach(join::add);
        return join;
    }

    private List<String> joined() {
        return texts(join().joined());
    }

    private static List<String> texts(List<JoinedEvent> events) {
        return events.stream()
                .map(event -> String.join(
                        " + ",
                        event.members().stream().map(SourceJoinTest::text).toList()))
                .toList();
    }

    private static String text(ComparableEvent event) {
        return String.join(" ", event.sources()) + " " + (event.traits().day() - FIRST.toEpochDay()) + " "
                + event.traits().text();
    }

    /** Returns the position in the second source of the partner of each event of the first. */
    private List<Integer> positionsOfPartners() {
        return join().joined().stream()
                .map(event -> indexOf(sources.get(1), event.members().get(1)))
                .toList();
    }

    // Equal events are of different rows.
    @SuppressWarnings("ReferenceEquality")
    private static int indexOf(List<ComparableEvent> events, ComparableEvent sought) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) == sought) {
                return i;
            }
        }
        throw new AssertionError("not among the events");
    }

    private static ComparableEvent[] numbered(String source, int day, int count) {
        ComparableEvent[] events = new ComparableEvent[count];
        for (int i = 0; i < count; i++) {
            events[i] = event(source, day, "CAFE");
        }
        return events;
    }

    private static Consumer<BankTransaction> reference(String reference) {
        return transaction -> transaction.setBankReference(reference);
    }

    private static Consumer<BankTransaction> card(String suffix) {
        return transaction -> transaction.setCardSuffix(suffix);
    }

    private static ComparableEvent event(String source, int day, String label) {
        return event(source, day, label, transaction -> {});
    }

    private static ComparableEvent event(String source, int day, String label, Consumer<BankTransaction> values) {
        BankTransaction transaction = transaction(day, label);
        values.accept(transaction);
        return comparable(Set.of(source), Set.of(source + "\nd"), transaction);
    }

    private static ComparableEvent comparable(
            Set<String> sources, Set<String> deliveries, BankTransaction transaction) {
        return new ComparableEvent(null, Traits.of(transaction).orElseThrow(), sources, deliveries, null);
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
