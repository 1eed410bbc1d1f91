package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.BankTransaction;

/**
 * Random transactions of a synthetic account and the deliveries of three sources that report them differently: an
 * export with running balances, made in the middle of a day; statements with references of the bank; documents with
 * other labels and dates.
 */
final class SyntheticAccount {

    private static final String ACCOUNT = "FR7630004000031234567890143";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final String[] SHOPS = {
        "BOULANGERIE DU PONT", "CAFE DES ARTS", "SUPERMARCHE MARTIN", "PHARMACIE CENTRALE", "LIBRAIRIE VOLTAIRE"
    };

    private record SyntheticTransaction(
            int number, LocalDate day, BigDecimal amount, String label, BigDecimal balance) {}

    private final Random random;
    private final double omissionRate;
    private final List<SyntheticTransaction> transactions = new ArrayList<>();
    private final Set<Integer> reported = new HashSet<>();

    /**
     * Creates an account.
     *
     * @param omissionRate share of the rows that each source omits
     */
    SyntheticAccount(long seed, int days, double omissionRate) {
        this.random = new Random(seed);
        this.omissionRate = omissionRate;
        BigDecimal balance = BigDecimal.valueOf(2000);
        for (int day = 0; day < days; day++) {
            LocalDate date = FIRST.plusDays(day);
            for (int i = random.nextInt(4); i > 0; i--) {
                balance = add(date, amount(), SHOPS[random.nextInt(SHOPS.length)], balance);
            }
            if (random.nextInt(12) == 0) {
                balance = add(date, "-2.50", "CAFE DES ARTS", add(date, "-2.50", "CAFE DES ARTS", balance));
            }
            if (date.getDayOfMonth() == 5) {
                balance = add(date, "-720.00", "LOYER DUPONT IMMOBILIER", balance);
            }
        }
    }

    /** Returns the number of transactions. */
    int size() {
        return transactions.size();
    }

    /** Returns the number of transactions that at least one source has reported so far. */
    int reportedCount() {
        return reported.size();
    }

    private String amount() {
        return random.nextInt(5) == 0 ? "-2.50" : "-" + (3 + random.nextInt(90)) + "." + (10 + random.nextInt(89));
    }

    private BigDecimal add(LocalDate day, String amount, String label, BigDecimal before) {
        BigDecimal balance = before.add(new BigDecimal(amount));
        transactions.add(
                new SyntheticTransaction(transactions.size(), day, new BigDecimal(amount).setScale(4), label, balance));
        return balance;
    }

    /**
     * Returns exports, each of which starts where the previous one ended, in the middle of a day, or a few days
     * earlier.
     */
    List<SampleDelivery> exports() {
        List<SampleDelivery> deliveries = new ArrayList<>();
        int from = 0;
        while (from < transactions.size()) {
            int to = Math.min(transactions.size(), from + 15 + random.nextInt(30));
            List<EncodedRow> rows = new ArrayList<>();
            for (SyntheticTransaction transaction : transactions.subList(from, to)) {
                if (isReported(transaction)) {
                    rows.add(SampleDelivery.row(
                            ACCOUNT,
                            RowKeyKind.NATURAL,
                            key(transaction.day(), transaction, transaction.label()),
                            content(transaction, transaction.day(), transaction.label())
                                    .setBalanceAfter(transaction.balance().setScale(4))));
                }
            }
            deliveries.add(delivery("e" + from + "-" + to, "banque/export", 50, rows));
            from = to == transactions.size() || random.nextBoolean() ? to : startOfDay(to - 5);
        }
        return deliveries;
    }

    private int startOfDay(int position) {
        int start = Math.max(0, position);
        while (start > 0
                && transactions
                        .get(start - 1)
                        .day()
                        .equals(transactions.get(start).day())) {
            start--;
        }
        return start;
    }

    /** Returns monthly statements with references. */
    List<SampleDelivery> statements() {
        return monthly(
                "s",
                "banque/camt",
                80,
                transaction -> SampleDelivery.row(
                        ACCOUNT,
                        RowKeyKind.NATIVE,
                        "REF" + transaction.number(),
                        content(transaction, transaction.day(), "PAIEMENT CARTE " + transaction.label())
                                .setBankReference("REF" + transaction.number())));
    }

    /** Returns monthly documents. Their dates are some days later, and some labels are entirely different. */
    List<SampleDelivery> documents() {
        return monthly("p", "banque/document", 30, transaction -> {
            LocalDate day = transaction.day().plusDays(random.nextInt(10) == 0 ? 2 : 1);
            String label =
                    random.nextInt(100) < 15 ? "OPERATION " + transaction.number() : truncate(transaction.label());
            return SampleDelivery.row(
                    ACCOUNT, RowKeyKind.NATURAL, key(day, transaction, label), content(transaction, day, label));
        });
    }

    private static String truncate(String label) {
        return label.substring(0, Math.min(12, label.length()));
    }

    private List<SampleDelivery> monthly(
            String name, String connector, int precedence, Function<SyntheticTransaction, EncodedRow> written) {
        List<SampleDelivery> deliveries = new ArrayList<>();
        List<EncodedRow> rows = new ArrayList<>();
        for (SyntheticTransaction transaction : transactions) {
            if (!rows.isEmpty() && transaction.number() % 60 == 0) {
                deliveries.add(delivery(name + transaction.number(), connector, precedence, rows));
                rows = new ArrayList<>();
            }
            if (isReported(transaction)) {
                rows.add(written.apply(transaction));
            }
        }
        deliveries.add(delivery(name, connector, precedence, rows));
        return deliveries;
    }

    private static BankTransaction.Builder content(SyntheticTransaction transaction, LocalDate day, String label) {
        return SampleDelivery.labelled(label).setBookingDate(day).setAmount(transaction.amount());
    }

    private static String key(LocalDate day, SyntheticTransaction transaction, String label) {
        return day + "|" + transaction.amount() + "|" + label;
    }

    private static SampleDelivery delivery(String name, String connector, int precedence, List<EncodedRow> rows) {
        return SampleDelivery.appended(name, rows.toArray(EncodedRow[]::new)).of(connector, precedence);
    }

    private boolean isReported(SyntheticTransaction transaction) {
        boolean isReported = random.nextDouble() >= omissionRate;
        if (isReported) {
            reported.add(transaction.number());
        }
        return isReported;
    }
}
