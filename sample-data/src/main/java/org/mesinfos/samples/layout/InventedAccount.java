package org.mesinfos.samples.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mesinfos.samples.person.SeededRandom;

/**
 * Account of an invented customer over some weeks.
 *
 * @param number IBAN-like, or a national number
 * @param first first day of the period
 * @param last last day of the period
 */
record InventedAccount(
        LayoutLanguage language,
        String number,
        String holder,
        LocalDate first,
        LocalDate last,
        BigDecimal opening,
        List<LayoutTransaction> transactions) {

    private static final List<String> HOLDERS =
            List.of("Alix Moreau-Lind", "Noa Berg", "Sam Terrado", "Kim Halden", "Robin Vasseur");
    private static final List<String> CURRENCIES = List.of("USD", "GBP", "EUR", "JPY", "SEK");
    private static final int[] SPANS = {9, 27, 30, 30, 30, 61, 91};
    private static final int CARD = 0;
    private static final int TRANSFER_IN = 1;
    private static final int DIRECT_DEBIT = 3;
    private static final int FEE = 4;

    InventedAccount {
        transactions = List.copyOf(transactions);
    }

    /**
     * Draws an account.
     *
     * @param foreignPercent share of card payments in another currency
     * @param incoming smallest share of incoming transfers, in percent
     */
    static InventedAccount draw(SeededRandom random, LayoutLanguage language, int foreignPercent, int incoming) {
        LocalDate first = LocalDate.of(random.between(2019, 2025), random.between(1, 12), 1)
                .plusDays(random.percent(30) ? random.between(0, 20) : 0);
        LocalDate last = first.plusDays(SPANS[random.below(SPANS.length)] - 1L);
        BigDecimal opening = BigDecimal.valueOf(random.between(-20_000, 900_000), 2);
        int count = random.between(8, 45);
        List<LocalDate> days = Stream.generate(
                        () -> first.plusDays(random.below((int) (last.toEpochDay() - first.toEpochDay()) + 1)))
                .limit(count)
                .sorted(Comparator.naturalOrder())
                .toList();
        List<LayoutTransaction> transactions = new ArrayList<>();
        BigDecimal balance = opening;
        for (LocalDate day : days) {
            LayoutTransaction transaction =
                    transaction(random, language, transactions.size() + 1, day, balance, foreignPercent, incoming);
            transactions.add(transaction);
            balance = transaction.balance();
        }
        String country = language.locale().getCountry();
        String number = random.percent(70) ? country + random.digits(2) + random.digits(18) : random.digits(11);
        return new InventedAccount(language, number, random.pick(HOLDERS), first, last, opening, transactions);
    }

    private static LayoutTransaction transaction(
            SeededRandom random,
            LayoutLanguage language,
            int number,
            LocalDate day,
            BigDecimal before,
            int foreignPercent,
            int incoming) {
        int draw = random.below(100);
        int kind = draw < 50
                ? CARD
                : draw < 50 + incoming ? TRANSFER_IN : draw < 95 ? random.between(2, DIRECT_DEBIT) : FEE;
        BigDecimal amount =
                switch (kind) {
                    case CARD -> cents(random, -9_900, -110);
                    case TRANSFER_IN -> cents(random, 1_500, 250_000);
                    case FEE -> cents(random, -900, -50);
                    default -> cents(random, -90_000, -1_000);
                };
        String name = language.draw(
                random, kind == CARD ? "merchants" : kind == TRANSFER_IN ? "payers" : kind == FEE ? "fees" : "billers");
        String label =
                switch (random.below(3)) {
                    case 0 -> name + " " + random.digits(4);
                    case 1 -> language.choices("kinds").get(kind) + " " + name;
                    default -> name;
                };
        LayoutTransaction.Original original = null;
        if (kind == CARD && random.percent(foreignPercent)) {
            BigDecimal rate = BigDecimal.valueOf(random.between(40, 190), 2);
            String currency = random.pick(CURRENCIES.stream()
                    .filter(c -> !c.equals(language.currency()))
                    .toList());
            original = new LayoutTransaction.Original(amount.divide(rate, 2, RoundingMode.HALF_UP), currency, rate);
        }
        String account = kind == CARD || kind == FEE ? "" : language.locale().getCountry() + random.digits(20);
        LocalDate value = kind == CARD ? day.minusDays(random.between(0, 2)) : day;
        return new LayoutTransaction(
                number,
                day,
                value,
                kind,
                amount,
                label,
                kind == FEE ? "" : name,
                account,
                original,
                before.add(amount));
    }

    private static BigDecimal cents(SeededRandom random, int lowest, int highest) {
        return BigDecimal.valueOf(random.between(lowest, highest), 2);
    }

    BigDecimal closing() {
        return transactions.isEmpty()
                ? opening
                : transactions.get(transactions.size() - 1).balance();
    }

    BigDecimal debits() {
        return transactions.stream()
                .filter(LayoutTransaction::isDebit)
                .map(LayoutTransaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal credits() {
        return closing().subtract(opening).subtract(debits());
    }
}
