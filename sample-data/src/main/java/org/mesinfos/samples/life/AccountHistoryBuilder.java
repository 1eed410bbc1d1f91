package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.samples.life.BankOperation.Kind;

/** Collector of the transactions of one account, in any order, which numbers them by booking date. */
final class AccountHistoryBuilder {

    private final List<BankOperation> operations = new ArrayList<>();

    void card(LocalDate paid, int daysToBook, long cents, String merchant, TransactionCause cause) {
        add(
                workday(paid.plusDays(daysToBook)),
                paid,
                -cents,
                Kind.CARD,
                label("CARTE", paid, merchant),
                merchant,
                cause);
    }

    void cash(LocalDate day, long cents, String town) {
        add(
                workday(day.plusDays(1)),
                day,
                -cents,
                Kind.CASH,
                label("RETRAIT DAB", day, town),
                town,
                TransactionCause.ONCE);
    }

    void fee(LocalDate day, long cents, String label, TransactionCause cause) {
        LocalDate booked = workday(day);
        add(booked, booked, -cents, Kind.FEE, label, "", cause);
    }

    void transferOut(LocalDate day, long cents, String purpose, String payee, TransactionCause cause) {
        LocalDate booked = workday(day);
        add(booked, booked, -cents, Kind.TRANSFER_OUT, "VIREMENT " + purpose + " " + payee, payee, cause);
    }

    void transferIn(LocalDate day, long cents, String purpose, String payer, TransactionCause cause) {
        LocalDate booked = workday(day);
        add(
                booked,
                booked.plusDays(1),
                cents,
                Kind.TRANSFER_IN,
                "VIREMENT REÇU " + purpose + " " + payer,
                payer,
                cause);
    }

    void directDebit(LocalDate day, long cents, String creditor, String mandate) {
        LocalDate booked = workday(day);
        String label = "PRLV SEPA " + creditor + " " + mandate;
        operations.add(new BankOperation(
                0,
                booked,
                booked,
                -cents,
                Kind.DIRECT_DEBIT,
                label,
                creditor,
                Optional.of(mandate),
                TransactionCause.monthly(mandate)));
    }

    /** Returns the operations by booking date; those of one day are in the order in which they were added. */
    List<BankOperation> numbered() {
        List<BankOperation> sorted = operations.stream()
                .sorted(Comparator.comparing(BankOperation::booked))
                .toList();
        List<BankOperation> numbered = new ArrayList<>(sorted.size());
        for (BankOperation draft : sorted) {
            numbered.add(new BankOperation(
                    numbered.size() + 1,
                    draft.booked(),
                    draft.value(),
                    draft.cents(),
                    draft.kind(),
                    draft.label(),
                    draft.counterparty(),
                    draft.mandate(),
                    draft.cause()));
        }
        return numbered;
    }

    private void add(
            LocalDate booked,
            LocalDate value,
            long cents,
            Kind kind,
            String label,
            String counterparty,
            TransactionCause cause) {
        operations.add(new BankOperation(0, booked, value, cents, kind, label, counterparty, Optional.empty(), cause));
    }

    private static String label(String prefix, LocalDate day, String rest) {
        return prefix + " " + twoDigits(day.getDayOfMonth()) + "/" + twoDigits(day.getMonthValue()) + " " + rest;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** Returns the booking date: banks book from Monday to Friday. */
    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }
}
