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
 * What happened on an invented account, and what sources that each see it their own way deliver of it: an export with
 * balances, made in the middle of a day; statements with references of the bank; documents with other labels and dates.
 */
final class AccountHistory {

    private static final String ACCOUNT = "FR7630004000031234567890143";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final String[] SHOPS = {
        "BOULANGERIE DU PONT", "CAFE DES ARTS", "SUPERMARCHE MARTIN", "PHARMACIE CENTRALE", "LIBRAIRIE VOLTAIRE"
    };

    private record Movement(int number, LocalDate day, BigDecimal amount, String label, BigDecimal balance) {}

    private final Random random;
    private final double lost;
    private final List<Movement> movements = new ArrayList<>();
    private final Set<Integer> told = new HashSet<>();

    /** @param lost which share of rows each source leaves out */
    AccountHistory(long seed, int days, double lost) {
        this.random = new Random(seed);
        this.lost = lost;
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

    /** How many movements there were. */
    int size() {
        return movements.size();
    }

    /** How many of them any source has told so far. */
    int told() {
        return told.size();
    }

    private String amount() {
        return random.nextInt(5) == 0 ? "-2.50" : "-" + (3 + random.nextInt(90)) + "." + (10 + random.nextInt(89));
    }

    private BigDecimal add(LocalDate day, String amount, String label, BigDecimal before) {
        BigDecimal balance = before.add(new BigDecimal(amount));
        movements.add(new Movement(movements.size(), day, new BigDecimal(amount).setScale(4), label, balance));
        return balance;
    }

    /** Exports that each begin where the one before ended, in the middle of a day, or some days before that. */
    List<SampleDelivery> exports() {
        List<SampleDelivery> deliveries = new ArrayList<>();
        int from = 0;
        while (from < movements.size()) {
            int to = Math.min(movements.size(), from + 15 + random.nextInt(30));
            List<EncodedRow> rows = new ArrayList<>();
            for (Movement movement : movements.subList(from, to)) {
                if (isTold(movement)) {
                    rows.add(SampleDelivery.row(
                            ACCOUNT,
                            RowKeyKind.NATURAL,
                            key(movement.day(), movement, movement.label()),
                            content(movement, movement.day(), movement.label())
                                    .setBalanceAfter(movement.balance().setScale(4))));
                }
            }
            deliveries.add(delivery("e" + from + "-" + to, "banque/export", 50, rows));
            from = to == movements.size() || random.nextBoolean() ? to : startOfDay(to - 5);
        }
        return deliveries;
    }

    private int startOfDay(int position) {
        int start = Math.max(0, position);
        while (start > 0
                && movements.get(start - 1).day().equals(movements.get(start).day())) {
            start--;
        }
        return start;
    }

    /** Monthly statements with references. */
    List<SampleDelivery> statements() {
        return monthly(
                "s",
                "banque/camt",
                80,
                movement -> SampleDelivery.row(
                        ACCOUNT,
                        RowKeyKind.NATIVE,
                        "REF" + movement.number(),
                        content(movement, movement.day(), "PAIEMENT CARTE " + movement.label())
                                .setBankReference("REF" + movement.number())));
    }

    /** Monthly documents that date some days later and write some labels altogether otherwise. */
    List<SampleDelivery> documents() {
        return monthly("p", "banque/document", 30, movement -> {
            LocalDate day = movement.day().plusDays(random.nextInt(10) == 0 ? 2 : 1);
            String label = random.nextInt(100) < 15 ? "OPERATION " + movement.number() : cut(movement.label());
            return SampleDelivery.row(
                    ACCOUNT, RowKeyKind.NATURAL, key(day, movement, label), content(movement, day, label));
        });
    }

    private static String cut(String label) {
        return label.substring(0, Math.min(12, label.length()));
    }

    private List<SampleDelivery> monthly(
            String name, String connector, int precedence, Function<Movement, EncodedRow> written) {
        List<SampleDelivery> deliveries = new ArrayList<>();
        List<EncodedRow> rows = new ArrayList<>();
        for (Movement movement : movements) {
            if (!rows.isEmpty() && movement.number() % 60 == 0) {
                deliveries.add(delivery(name + movement.number(), connector, precedence, rows));
                rows = new ArrayList<>();
            }
            if (isTold(movement)) {
                rows.add(written.apply(movement));
            }
        }
        deliveries.add(delivery(name, connector, precedence, rows));
        return deliveries;
    }

    private static BankTransaction.Builder content(Movement movement, LocalDate day, String label) {
        return SampleDelivery.labelled(label).setBookingDate(day).setAmount(movement.amount());
    }

    private static String key(LocalDate day, Movement movement, String label) {
        return day + "|" + movement.amount() + "|" + label;
    }

    private static SampleDelivery delivery(String name, String connector, int precedence, List<EncodedRow> rows) {
        return SampleDelivery.appended(name, rows.toArray(EncodedRow[]::new)).of(connector, precedence);
    }

    private boolean isTold(Movement movement) {
        boolean isTold = random.nextDouble() >= lost;
        if (isTold) {
            told.add(movement.number());
        }
        return isTold;
    }
}
