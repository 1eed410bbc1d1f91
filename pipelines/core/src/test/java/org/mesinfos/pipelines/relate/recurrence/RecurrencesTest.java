package org.mesinfos.pipelines.relate.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.relate.SampleRecords.amount;
import static org.mesinfos.pipelines.relate.SampleRecords.confidence;
import static org.mesinfos.pipelines.relate.SampleRecords.derived;
import static org.mesinfos.pipelines.relate.SampleRecords.transaction;
import static org.mesinfos.pipelines.relate.SampleRecords.transactions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.BankTransaction;

final class RecurrencesTest {

    private static final BankTransaction LATEST = transaction("z", "2024-06-30", "-12.00", "CARTE 28/06 LIBRAIRIE");

    @SafeVarargs
    private static List<BankTransaction> find(List<BankTransaction>... transactions) {
        List<BankTransaction> all = new ArrayList<>();
        for (List<BankTransaction> some : transactions) {
            all.addAll(some);
        }
        Collections.reverse(all);
        DerivedFacts facts = new DerivedFacts();
        Recurrences.find(BookedTransactions.of(all), Set.of(), facts);
        facts.write();
        Collections.reverse(all);
        return all;
    }

    private static List<String> series(List<BankTransaction> transactions) {
        return transactions.stream()
                .map(transaction -> derived(transaction, Recurrences.SERIES).stream()
                        .findFirst()
                        .map(fact -> fact.substring(fact.indexOf('=') + 1))
                        .orElse("-"))
                .toList();
    }

    @Test
    void detectsRent() {
        List<BankTransaction> rent = find(
                transactions(
                        "r",
                        "-700.00",
                        "VIREMENT LOYER AGENCE DES QUAIS",
                        "2024-03-05",
                        "2024-04-05",
                        "2024-05-06",
                        "2024-06-05"),
                List.of(LATEST));

        assertThat(series(rent)).containsExactly("r2024-03-05", "r2024-03-05", "r2024-03-05", "r2024-03-05", "-");
        assertThat(derived(rent.get(0), "recurrence"))
                .containsExactly("recurrence.period=MONTHLY", "recurrence.series=r2024-03-05");
        assertThat(derived(rent.get(3), "recurrence"))
                .containsExactly(
                        "recurrence.amounts=FIXED",
                        "recurrence.next_date=2024-07-05",
                        "recurrence.period=MONTHLY",
                        "recurrence.seen=4",
                        "recurrence.series=r2024-03-05",
                        "recurrence.status=RUNNING");
        assertThat(confidence(rent.get(0), Recurrences.SERIES)).isGreaterThan(0.9);
    }

    @Test
    void detectsVaryingSalaryAtEndOfMonth() {
        List<BankTransaction> salary = find(List.of(
                transaction("1", "2024-01-31", "2100.10", "VIREMENT RECU SALAIRE ACME INDUSTRIES"),
                transaction("2", "2024-02-29", "2140.00", "VIREMENT RECU SALAIRE ACME INDUSTRIES"),
                transaction("3", "2024-03-29", "2095.72", "VIREMENT RECU SALAIRE ACME INDUSTRIES"),
                transaction("4", "2024-04-30", "2360.00", "VIREMENT RECU SALAIRE ACME INDUSTRIES")));

        assertThat(series(salary)).containsOnly("1");
        assertThat(derived(salary.get(3), "recurrence"))
                .contains("recurrence.amounts=VARYING", "recurrence.next_date=2024-05-31");
    }

    @Test
    void separatesCurrenciesOfOneAccount() {
        List<BankTransaction> rent = transactions(
                "r",
                "-700.00",
                "VIREMENT LOYER AGENCE DES QUAIS",
                "2024-01-05",
                "2024-02-05",
                "2024-03-05",
                "2024-04-05",
                "2024-05-06",
                "2024-06-05");
        rent.subList(0, 3).forEach(transaction -> transaction.setCurrency("CHF"));

        assertThat(series(find(rent)))
                .containsExactly(
                        "r2024-01-05", "r2024-01-05", "r2024-01-05", "r2024-04-05", "r2024-04-05", "r2024-04-05");
    }

    @Test
    void aTransactionWithoutACurrencyIsInThatOfItsAccount() {
        List<BankTransaction> rent = transactions(
                "r", "-700.00", "VIREMENT LOYER AGENCE DES QUAIS", "2024-04-05", "2024-05-06", "2024-06-05");
        rent.get(1).setCurrency(null);

        assertThat(series(find(rent))).containsOnly("r2024-04-05");
    }

    @Test
    void separatesContractsWithEqualPriceAndDates() {
        List<BankTransaction> debits = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            String day = LocalDate.of(2024, month, 14).toString();
            debits.add(transaction("a" + month, day, "-9.99", "PRLV SEPA LIGNES DU SUD"));
            debits.add(transaction("b" + month, day, "-9.99", "PRLV SEPA LIGNES DU SUD"));
        }

        find(debits);

        assertThat(series(debits).stream().distinct()).hasSize(2).doesNotContain("-");
        assertThat(derived(debits.get(11), Recurrences.SEEN)).containsExactly("recurrence.seen=6");
    }

    @Test
    void comparesPricesInOriginalCurrency() {
        List<BankTransaction> charges = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            BankTransaction charge = transaction(
                    "c" + month,
                    LocalDate.of(2024, month, 12).toString(),
                    "-" + (18 + month % 4),
                    "CARTE DRAWING TOOLS");
            charge.setOriginalAmount(amount("-20.00"));
            charge.setOriginalCurrency("USD");
            charges.add(charge);
        }

        find(charges);

        assertThat(series(charges)).containsOnly("c1");
    }

    @Test
    void ignoresCoincidenceAmongManyTransfers() {
        List<BankTransaction> transfers = find(List.of(
                transaction("1", "2024-01-09", "310.00", "VIR RECU ATELIER DES DUNES"),
                transaction("2", "2024-01-22", "2120.00", "VIR RECU ATELIER DES DUNES"),
                transaction("3", "2024-02-12", "320.00", "VIR RECU ATELIER DES DUNES"),
                transaction("4", "2024-02-27", "980.00", "VIR RECU ATELIER DES DUNES"),
                transaction("5", "2024-03-05", "1400.00", "VIR RECU ATELIER DES DUNES"),
                transaction("6", "2024-03-13", "300.00", "VIR RECU ATELIER DES DUNES"),
                transaction("7", "2024-03-18", "2600.00", "VIR RECU ATELIER DES DUNES")));

        assertThat(series(transfers)).containsOnly("-");
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2024-01-02, 7, 0, 8",
        "EVERY_TWO_WEEKS, 2024-01-05, 14, 0, 6",
        "MONTHLY, 2023-09-12, 0, 1, 6",
        "EVERY_TWO_MONTHS, 2023-03-12, 0, 2, 5",
        "QUARTERLY, 2023-01-15, 0, 3, 4",
        "HALF_YEARLY, 2022-01-10, 0, 6, 3",
        "YEARLY, 2021-04-01, 0, 12, 3"
    })
    void detectsDirectDebitsOfEachPeriod(RecurrencePeriod period, LocalDate first, int days, int months, int times) {
        List<BankTransaction> debits = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            LocalDate day = first.plusMonths((long) i * months).plusDays((long) i * days);
            debits.add(transaction("d" + i, day.toString(), "-" + (40 + i % 3), "PRLV SEPA EAUX DU FLEUVE"));
        }

        find(debits);

        assertThat(series(debits)).containsOnly("d0");
        assertThat(derived(debits.get(0), Recurrences.PERIOD)).containsExactly("recurrence.period=" + period);
    }

    @Test
    void identifiesBankFeesByLabel() {
        assertThat(series(find(
                        transactions("f", "-2.90", "COTISATION CARTE 2024", "2024-01-15", "2024-02-15", "2024-03-15"),
                        transactions("g", "-3.50", "FRAIS TENUE DE COMPTE", "2024-01-18", "2024-02-03"))))
                .containsExactly("f2024-01-15", "f2024-01-15", "f2024-01-15", "-", "-");
    }

    @Test
    void ignoresRepeatedSmallPurchases() {
        assertThat(series(find(transactions("c", "-2.10", "CARTE CAFE DE LA GARE", "2024-03-05", "2024-03-12"))))
                .containsOnly("-");
        assertThat(series(find(transactions(
                        "c",
                        "-2.10",
                        "CARTE CAFE DE LA GARE",
                        "2024-03-05",
                        "2024-03-12",
                        "2024-03-19",
                        "2024-03-20"))))
                .containsOnly("-");
    }

    @Test
    void ignoresWeeklyGroceries() {
        List<BankTransaction> groceries = new ArrayList<>();
        for (int week = 0; week < 20; week++) {
            groceries.add(transaction(
                    "g" + week,
                    LocalDate.of(2024, 1, 6).plusWeeks(week).toString(),
                    "-" + (40 + 13 * week % 37) + ".20",
                    "CARTE SUPERMARCHE MARTIN"));
        }

        assertThat(series(find(groceries))).containsOnly("-");
    }

    @Test
    void separatesSubscriptionFromOtherPurchases() {
        List<BankTransaction> all = find(
                transactions(
                        "s",
                        "-6.99",
                        "CARTE RIVAGE.FR",
                        "2024-01-14",
                        "2024-02-14",
                        "2024-03-14",
                        "2024-04-15",
                        "2024-05-14"),
                transactions("a", "-31.50", "CARTE RIVAGE.FR", "2024-01-20"),
                transactions("b", "-12.00", "CARTE RIVAGE.FR", "2024-02-16", "2024-04-29"));

        assertThat(series(all))
                .containsExactly(
                        "s2024-01-14", "s2024-01-14", "s2024-01-14", "s2024-01-14", "s2024-01-14", "-", "-", "-");
    }

    @Test
    void separatesContractsAndJoinsPriceChanges() {
        List<BankTransaction> all = find(
                transactions(
                        "h", "-18.40", "PRLV SEPA ASSUR LOIRE", "2024-01-08", "2024-02-08", "2024-03-08", "2024-04-08"),
                transactions("i", "-19.10", "PRLV SEPA ASSUR LOIRE", "2024-05-08", "2024-06-10", "2024-07-08"),
                transactions(
                        "v",
                        "-52.00",
                        "PRLV SEPA ASSUR LOIRE",
                        "2024-01-22",
                        "2024-02-22",
                        "2024-03-22",
                        "2024-04-22",
                        "2024-05-22",
                        "2024-06-24",
                        "2024-07-22"));

        assertThat(series(all).subList(0, 7)).containsOnly("h2024-01-08");
        assertThat(series(all).subList(7, 14)).containsOnly("v2024-01-22");
        assertThat(derived(all.get(6), Recurrences.AMOUNTS)).containsExactly("recurrence.amounts=FIXED");
    }

    @Test
    void separatesMandatesAndJoinsTransactionsWithoutMandate() {
        List<BankTransaction> first = transactions("m", "-30.00", "PRLV GAZ", "2024-01-10", "2024-02-12", "2024-03-11");
        List<BankTransaction> second =
                transactions("n", "-31.00", "PRLV GAZ NORD", "2024-01-10", "2024-02-12", "2024-03-11");
        List<BankTransaction> withoutMandate = transactions("o", "-33.00", "PRLV GAZ NORD", "2024-04-10", "2024-05-10");
        first.forEach(transaction -> transaction.setMandateId("RUM1"));
        second.forEach(transaction -> transaction.setMandateId("RUM2"));

        List<BankTransaction> all = find(first, second, withoutMandate);

        assertThat(series(all))
                .containsExactly(
                        "m2024-01-10",
                        "m2024-01-10",
                        "m2024-01-10",
                        "n2024-01-10",
                        "n2024-01-10",
                        "n2024-01-10",
                        "n2024-01-10",
                        "n2024-01-10");
    }

    @Test
    void endedSeriesHasNoNextDate() {
        List<BankTransaction> all = find(
                transactions("t", "-19.99", "PRLV SEPA TELECOM AZUR", "2024-01-10", "2024-02-12", "2024-03-11"),
                List.of(LATEST));

        assertThat(derived(all.get(2), "recurrence"))
                .contains("recurrence.status=ENDED")
                .noneMatch(fact -> fact.startsWith("recurrence.next_date"));
    }

    @Test
    void toleratesMissedMonth() {
        List<BankTransaction> all = find(transactions(
                "e",
                "-64.00",
                "PRLV SEPA ELECTRICITE",
                "2023-01-12",
                "2023-02-13",
                "2023-03-13",
                "2023-04-12",
                "2023-05-12",
                "2023-06-12",
                "2023-07-12",
                "2023-08-14",
                "2023-09-12",
                "2023-10-12",
                "2023-12-12",
                "2024-01-12"));

        assertThat(series(all)).containsOnly("e2023-01-12");
    }

    @Test
    void ignoresMixedSignsAndCashWithdrawals() {
        List<BankTransaction> mixed = find(
                transactions("a", "-50.00", "VIREMENT DUPONT", "2024-01-05", "2024-03-05"),
                transactions("b", "50.00", "VIREMENT DUPONT", "2024-02-05"),
                transactions(
                        "c", "-60.00", "RETRAIT DAB NANTES", "2024-01-03", "2024-02-03", "2024-03-03", "2024-04-03"));

        assertThat(series(mixed)).containsOnly("-");
    }
}
