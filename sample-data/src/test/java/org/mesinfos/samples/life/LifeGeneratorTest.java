package org.mesinfos.samples.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.PersonGenerator;

class LifeGeneratorTest {

    private static final Timeline TIMELINE = new Timeline(YearMonth.of(2024, 1), 3);
    private final PersonGenerator people = new PersonGenerator(11, 60);
    private final LifeGenerator lives = new LifeGenerator(11, people, TIMELINE);

    @Test
    void matchesEveryCardReceiptWithAPayment() {
        for (Person person : everyone()) {
            Life life = lives.of(person);
            List<BankOperation> operations = life.accounts().get(0).operations();
            for (Ticket ticket : life.tickets()) {
                if (ticket.payment() == Ticket.Payment.CARD) {
                    assertThat(operations)
                            .anyMatch(operation -> operation.cents() == -ticket.totalCents()
                                    && operation.value().equals(ticket.time().toLocalDate())
                                    && operation
                                            .counterparty()
                                            .equals(ticket.shopName().toUpperCase(Locale.FRENCH)));
                }
            }
        }
    }

    @Test
    void computesReceiptLinesFromQuantityPriceAndDiscount() {
        assertThat(everyone().stream()
                        .flatMap(person -> lives.of(person).tickets().stream())
                        .flatMap(ticket -> ticket.lines().stream()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.cents() + line.discountCents())
                        .isEqualTo(Math.round(line.product().unitCents() * line.thousandths() / 1000f)));
    }

    @Test
    void generatesUniqueReceiptNumbers() {
        assertThat(everyone().stream()
                        .flatMap(person -> lives.of(person).tickets().stream())
                        .map(Ticket::number))
                .doesNotHaveDuplicates();
    }

    @Test
    void accumulatesPointsFromReceiptToReceipt() {
        List<Ticket> tickets = everyone().stream()
                .map(person -> lives.of(person).tickets())
                .filter(one -> one.size() > 2)
                .findFirst()
                .orElseThrow();

        Ticket.Points before = tickets.get(0).points();
        Ticket.Points after = tickets.get(1).points();
        assertThat(after.balance()).isEqualTo(before.balance() + after.won() - after.used());
    }

    @Test
    void computesABalanceFromOpeningBalanceAndOperations() {
        AccountHistory history = lives.of(people.person(0)).accounts().get(0);
        long all = history.operations().stream().mapToLong(BankOperation::cents).sum();

        assertThat(history.balanceBefore(TIMELINE.end().plusDays(20))).isEqualTo(history.openingCents() + all);
        assertThat(history.balanceBefore(YearMonth.of(2023, 12).atDay(1))).isEqualTo(history.openingCents());
    }

    @Test
    void numbersOperationsByBookingDate() {
        List<BankOperation> operations =
                lives.of(people.person(0)).accounts().get(0).operations();

        assertThat(operations).isSortedAccordingTo(java.util.Comparator.comparing(BankOperation::booked));
        assertThat(operations.stream().map(BankOperation::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, operations.size()).boxed().toList());
    }

    @Test
    void generatesFortySixHalfHoursAtTheStartOfDaylightSavingTime() {
        List<LoadReading> readings = everyone().stream()
                .map(person -> lives.of(person).readings())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(readings).hasSize(48 + 48 + 46);
        assertThat(readings.get(readings.size() - 1).end()).hasToString("2024-04-01T00:00+02:00[Europe/Paris]");
    }

    @Test
    void debitsMonthlyPremiums() {
        Person insured = everyone().stream()
                .filter(person -> lives.of(person).policies().stream()
                        .anyMatch(policy -> policy.frequency() == Policy.Frequency.MONTHLY
                                && policy.ended().isEmpty()))
                .findFirst()
                .orElseThrow();
        Life life = lives.of(insured);
        Policy policy = life.policies().stream()
                .filter(one -> one.frequency() == Policy.Frequency.MONTHLY
                        && one.ended().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(life.accounts().get(0).operations())
                .filteredOn(operation ->
                        operation.mandate().filter(policy.number()::equals).isPresent())
                .hasSize(4)
                .allMatch(operation -> operation.cents() == -policy.premiumCents());
    }

    private List<Person> everyone() {
        return IntStream.range(0, people.count()).mapToObj(people::person).toList();
    }
}
