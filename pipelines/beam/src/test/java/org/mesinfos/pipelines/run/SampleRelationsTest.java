package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.relate.link.LinkNames;
import org.mesinfos.pipelines.relate.recurrence.Recurrences;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Receipt;
import org.mesinfos.samples.Population;
import org.mesinfos.samples.Sample;
import org.mesinfos.samples.life.AccountHistory;
import org.mesinfos.samples.life.BankOperation;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.LifeGenerator;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;

/** Whole job: recurrences and the payments of receipts, exactly as generated. */
final class SampleRelationsTest {

    private static final long SEED = 11;
    private static final Timeline TIMELINE = new Timeline(Population.FIRST_MONTH, 4);
    private static final Population POPULATION = Population.of(SEED, 8, TIMELINE.months())
            .withIncidents(Set.of())
            .deliveredBy(Set.of(
                    SampleOrganisation.BANQUE_ATLANTIDE,
                    SampleOrganisation.CREDIT_BOREAL,
                    SampleOrganisation.MARCHE_CLAIR));

    @TempDir
    private static Path folder;

    private static SortedMap<String, List<SpecificRecord>> bundles;

    @BeforeAll
    static void runOnce() throws IOException {
        Sample sample = POPULATION.deliver();
        SampleInbox inbox = new SampleInbox(folder, sample);
        Path store = folder.resolve("store");
        inbox.run(inbox.inbox("inbox", SampleInbox.drops(sample)), store);
        bundles = SampleInbox.records(store);
    }

    /** Returns the registered people, each of whom has one bundle. */
    private static Map<String, Life> lives() {
        LifeGenerator lives = new LifeGenerator(SEED, POPULATION.people(), TIMELINE);
        Map<String, Life> byPerson = new TreeMap<>();
        for (int index = 0; index < POPULATION.people().count(); index++) {
            Person person = POPULATION.people().person(index);
            person.registryId().ifPresent(id -> byPerson.put(id, lives.of(person)));
        }
        return byPerson;
    }

    @Test
    void detectsExactlyTheRecurringTransactionsOfTheMainAccount() {
        Map<String, Set<List<String>>> expected = new TreeMap<>();
        Map<String, Set<List<String>>> found = new TreeMap<>();
        lives().forEach((person, life) -> mainAccount(life)
                .filter(history -> isDelivered(person, history))
                .ifPresent(history -> {
                    expected.put(person, recurringTransactions(history));
                    found.put(person, series(person, history));
                }));

        assertThat(expected).hasSizeGreaterThan(4);
        assertThat(found).isEqualTo(expected);
    }

    private static Optional<AccountHistory> mainAccount(Life life) {
        return life.accounts().stream()
                .filter(history -> history.operations().stream()
                        .anyMatch(operation -> operation.cause().recurrence().equals(Optional.of("rent"))))
                .findFirst();
    }

    private static boolean isDelivered(String person, AccountHistory history) {
        return !transactions(person, history).isEmpty();
    }

    private static List<BankTransaction> transactions(String person, AccountHistory history) {
        return bundles.getOrDefault(person, List.of()).stream()
                .filter(BankTransaction.class::isInstance)
                .map(BankTransaction.class::cast)
                .filter(transaction -> history.iban().equals(transaction.getSubject()))
                .toList();
    }

    private static Set<List<String>> recurringTransactions(AccountHistory history) {
        Map<String, List<String>> recurring = new HashMap<>();
        for (BankOperation operation : history.operations()) {
            if (isInPeriod(operation)) {
                operation
                        .cause()
                        .recurrence()
                        .ifPresent(name -> recurring
                                .computeIfAbsent(name, unseen -> new ArrayList<>())
                                .add(line(operation.booked(), operation.cents(), operation.label())));
            }
        }
        return sorted(recurring);
    }

    private static boolean isInPeriod(BankOperation operation) {
        return TIMELINE.window(0, 0).from().compareTo(operation.booked()) <= 0
                && !operation.booked().isAfter(TIMELINE.end());
    }

    private static Set<List<String>> series(String person, AccountHistory history) {
        Map<String, List<String>> series = new HashMap<>();
        for (BankTransaction transaction : transactions(person, history)) {
            link(transaction, Recurrences.SERIES)
                    .ifPresent(name -> series.computeIfAbsent(name, unseen -> new ArrayList<>())
                            .add(line(transaction)));
        }
        return sorted(series);
    }

    private static Set<List<String>> sorted(Map<String, List<String>> groups) {
        Set<List<String>> sorted = new HashSet<>();
        groups.values().forEach(group -> sorted.add(group.stream().sorted().toList()));
        return sorted;
    }

    @Test
    void linksExactlyTheReceiptsPaidByCardWithTheirTransactions() {
        Set<String> expected = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        lives().forEach((person, life) -> {
            mainAccount(life).filter(history -> isDelivered(person, history)).ifPresent(history -> {
                for (BankOperation operation : history.operations()) {
                    if (isInPeriod(operation)) {
                        operation
                                .cause()
                                .receipt()
                                .ifPresent(number -> expected.add(
                                        number + " " + line(operation.booked(), operation.cents(), operation.label())));
                    }
                }
            });
            found.addAll(paidReceipts(person));
        });

        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(found).isEqualTo(expected);
    }

    private static List<String> paidReceipts(String person) {
        Map<String, BankTransaction> transactions = new HashMap<>();
        List<String> paid = new ArrayList<>();
        for (SpecificRecord record : bundles.getOrDefault(person, List.of())) {
            if (record instanceof BankTransaction transaction) {
                transactions.put(transaction.getRecordId(), transaction);
            }
        }
        for (SpecificRecord record : bundles.getOrDefault(person, List.of())) {
            if (record instanceof Receipt receipt) {
                link(receipt, LinkNames.PAYMENT)
                        .ifPresent(id -> paid.add(receipt.getReceiptNumber() + " " + line(transactions.get(id))));
            }
        }
        return paid;
    }

    private static Optional<String> link(SpecificRecord record, String name) {
        return Envelope.derived(record).stream()
                .filter(fact -> fact.getName().equals(name))
                .map(Derivation::getValue)
                .findFirst();
    }

    private static String line(BankTransaction transaction) {
        return line(
                transaction.getBookingDate(),
                transaction.getAmount().movePointRight(2).longValueExact(),
                transaction.getLabel());
    }

    private static String line(LocalDate booked, long cents, String label) {
        return booked + " " + BigDecimal.valueOf(cents, 2) + " " + label;
    }
}
