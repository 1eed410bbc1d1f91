package org.mesinfos.pipelines.relate;

import static org.mesinfos.pipelines.relate.SampleRecords.CURRENT;
import static org.mesinfos.pipelines.relate.SampleRecords.SAVINGS;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Income;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.RecordType;

/**
 * A synthetic household over some months: its records, its true recurrences and its true links. Regular payments occur
 * among coffees at one price, groceries on most Saturdays, round amounts to friends, transfers without details, cash
 * withdrawals, and direct debits that are returned and drawn again.
 */
final class SyntheticHousehold {

    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final int SALARY = 2_400;

    private final Random random;
    private final Map<RecordType, List<SpecificRecord>> records = new EnumMap<>(RecordType.class);
    private final Map<String, String> series = new TreeMap<>();
    private final Set<String> ambiguous = new TreeSet<>();
    private final Set<String> links = new TreeSet<>();

    SyntheticHousehold(long seed, int months) {
        this.random = new Random(seed);
        for (RecordType type :
                List.of(RecordType.BANK_TRANSACTION, RecordType.INVOICE, RecordType.INCOME, RecordType.RECEIPT)) {
            records.put(type, new ArrayList<>());
        }
        int rent = 500 + random.nextInt(500);
        int saved = 50 * (1 + random.nextInt(6));
        for (int number = 0; number < months; number++) {
            YearMonth month = FIRST.plusMonths(number);
            regularPayments(month, number, rent);
            bills(month, number);
            saving(month, saved);
            irregularPayments(month);
            groceries(month);
        }
    }

    Map<RecordType, List<SpecificRecord>> records() {
        return records;
    }

    /** Returns the record id of each recurring transaction, with the name of its series. */
    Map<String, String> series() {
        return series;
    }

    /**
     * Returns the record ids of transactions that may or may not be found in a series, because they were drawn again
     * after a return.
     */
    Set<String> ambiguous() {
        return ambiguous;
    }

    /** Links as name of the link, record id of the first side, record id of the second side. */
    Set<String> links() {
        return links;
    }

    private void regularPayments(YearMonth month, int number, int rent) {
        recurring("rent", month.atDay(5), -rent - (number >= 12 ? 12 : 0), 0, "VIREMENT LOYER AGENCE DES QUAIS");
        BankTransaction pay = recurring(
                "salary",
                month.atEndOfMonth(),
                SALARY + random.nextInt(300),
                random.nextInt(100),
                "VIR SEPA SALAIRE ATELIERS DU PORT");
        payslip(pay, month);
        recurring("loan", month.atDay(10), -312, 45, "ECHEANCE PRET 00412 " + month.getMonthValue());
        recurring("fee", month.atDay(15), -2, 90, "COTISATION CARTE " + month.getYear());
        recurring("films", month.atDay(18), -13, 49, "CARTE " + printed(month.atDay(18)) + " FILMS EN LIGNE");
        if (number % 3 == 1) {
            recurring("car insurance", month.atDay(8), -144, 20, "PRLV SEPA ASSUR LOIRE A-2019-875290");
        }
        recurring("home insurance", month.atDay(8), -18, 31, "PRLV SEPA ASSUR LOIRE H-2017-863861");
    }

    private void payslip(BankTransaction pay, YearMonth month) {
        Income income = (Income) RecordType.INCOME.newRecord();
        income.setRecordId("payslip-" + pay.getRecordId());
        income.setOrganisation("ateliers-du-port");
        income.setPeriodEnd(month.atEndOfMonth());
        income.setNetPaid(pay.getAmount());
        records.get(RecordType.INCOME).add(income);
        links.add("link.payment " + income.getRecordId() + " " + pay.getRecordId());
    }

    private void bills(YearMonth month, int number) {
        bill("telecom", month.atDay(12), number < 9 ? -19 : -22, 99, "TELECOM AZUR");
        if (number % 2 == 0) {
            bill(
                    "electricity",
                    month.atDay(20),
                    -60 - random.nextInt(60),
                    random.nextInt(100),
                    "ELECTRICITE DU LITTORAL");
        }
    }

    /** Adds a bill; one debit in ten is returned and drawn again a week later. */
    private void bill(String name, LocalDate day, int units, int cents, String creditor) {
        String label = "PRLV SEPA " + creditor + " REF " + random.nextInt(100_000);
        BankTransaction drawn = recurring(name, day.plusDays(random.nextInt(2)), units, cents, label);
        BankTransaction paid = drawn;
        if (random.nextInt(10) == 0) {
            LocalDate booked = drawn.getBookingDate();
            BankTransaction reversal = transaction(
                    CURRENT, booked.plusDays(3), drawn.getAmount().negate().toPlainString(), "REJET PRLV " + creditor);
            links.add("link.reversal_of " + reversal.getRecordId() + " " + drawn.getRecordId());
            paid = transaction(CURRENT, booked.plusDays(9), drawn.getAmount().toPlainString(), label);
            ambiguous.add(paid.getRecordId());
        }
        Invoice invoice = (Invoice) RecordType.INVOICE.newRecord();
        invoice.setRecordId("invoice-" + drawn.getRecordId());
        invoice.setOrganisation(creditor.toLowerCase(Locale.ROOT).replace(' ', '-'));
        invoice.setIssueDate(day.minusDays(8));
        invoice.setDueDate(day);
        invoice.setTotalGross(drawn.getAmount().negate());
        records.get(RecordType.INVOICE).add(invoice);
        links.add("link.payment " + invoice.getRecordId() + " " + paid.getRecordId());
    }

    private void saving(YearMonth month, int saved) {
        int sum = random.nextInt(4) == 0 ? saved * 2 : saved;
        LocalDate day = workday(month.atDay(6));
        transfer(CURRENT, SAVINGS, day, sum, "VIREMENT VERS LIVRET", "VIREMENT RECU EPARGNE");
        if (random.nextInt(4) == 0) {
            LocalDate back = workday(month.atDay(20 + random.nextInt(5)));
            transfer(
                    SAVINGS,
                    CURRENT,
                    back,
                    50 * (1 + random.nextInt(4)),
                    "VIREMENT MARTIN ANNE",
                    "VIR RECU MME ANNE MARTIN");
        }
    }

    private void transfer(String from, String to, LocalDate day, int sum, String sent, String received) {
        boolean detailed = random.nextInt(5) > 0;
        BankTransaction out = transaction(from, day, "-" + sum, detailed ? sent : "VIREMENT");
        BankTransaction in = transaction(
                to, workday(day.plusDays(random.nextInt(2))), "" + sum, detailed ? received : "VIREMENT RECU");
        ambiguous.add(out.getRecordId());
        ambiguous.add(in.getRecordId());
        links.add("link.transfer " + out.getRecordId() + " " + in.getRecordId());
    }

    private void irregularPayments(YearMonth month) {
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            card(day(month), "-2.10", "CAFE DE LA GARE");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            card(day(month), "-" + (9 + random.nextInt(40)) + ".90", "LIBRAIRIE VOLTAIRE");
            transaction(CURRENT, day(month), "-" + 10 * (1 + random.nextInt(10)), "VIREMENT M LEROY");
            transaction(CURRENT, day(month), "" + 10 * (1 + random.nextInt(10)), "VIR RECU M LEROY");
            transaction(
                    CURRENT,
                    day(month),
                    (8 + random.nextInt(50)) + "." + (10 + random.nextInt(90)),
                    "VIR SEPA SANTE MUTUALISTE");
        }
        if (random.nextInt(3) == 0) {
            transaction(CURRENT, day(month), "-" + 50 * (1 + random.nextInt(6)), "VIREMENT");
            transaction(SAVINGS, day(month), "" + 50 * (1 + random.nextInt(6)), "VIREMENT RECU MME DURAND");
        }
        transaction(CURRENT, month.atDay(2 + random.nextInt(3)), "-60", "RETRAIT DAB NANTES");
    }

    private void groceries(YearMonth month) {
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            if (date.getDayOfWeek() == DayOfWeek.SATURDAY && random.nextInt(8) > 0) {
                String total = (25 + random.nextInt(90)) + "." + (10 + random.nextInt(90));
                BankTransaction paid = card(date, "-" + total, "MARCHE CLAIR NANTES");
                Receipt receipt = (Receipt) RecordType.RECEIPT.newRecord();
                receipt.setRecordId("receipt-" + paid.getRecordId());
                receipt.setOrganisation("marche-clair");
                receipt.setShopName("Marché Clair Nantes");
                receipt.setLocalTime(date.atTime(10, 30));
                receipt.setTotal(SampleRecords.amount(total));
                records.get(RecordType.RECEIPT).add(receipt);
                links.add("link.payment " + receipt.getRecordId() + " " + paid.getRecordId());
            }
        }
    }

    private BankTransaction recurring(String name, LocalDate due, int units, int cents, String label) {
        BigDecimal amount = BigDecimal.valueOf(units).add(BigDecimal.valueOf((long) Integer.signum(units) * cents, 2));
        BankTransaction transaction = transaction(CURRENT, workday(due), amount.toPlainString(), label);
        series.put(transaction.getRecordId(), name);
        return transaction;
    }

    private BankTransaction card(LocalDate day, String amount, String shop) {
        return transaction(CURRENT, workday(day.plusDays(1)), amount, "CARTE " + printed(day) + " " + shop);
    }

    private BankTransaction transaction(String account, LocalDate day, String amount, String label) {
        List<SpecificRecord> transactions = records.get(RecordType.BANK_TRANSACTION);
        BankTransaction transaction = SampleRecords.transaction(
                account, String.format(Locale.ROOT, "m%05d", transactions.size()), day, amount, label);
        transactions.add(transaction);
        return transaction;
    }

    private LocalDate day(YearMonth month) {
        return workday(month.atDay(1 + random.nextInt(month.lengthOfMonth())));
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private static String printed(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%02d", day.getDayOfMonth(), day.getMonthValue());
    }
}
