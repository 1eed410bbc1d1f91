package org.mesinfos.pipelines.relate.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.BankTransaction;

/**
 * A movement that was booked on an account, as the rules see it. Not changed by any of them; for one thread, since it
 * remembers words it was asked for.
 */
public final class Movement {

    /** By day, then amount, then id: the same whatever order the records came in. */
    public static final Comparator<Movement> ORDER = Comparator.comparingLong(Movement::day)
            .thenComparingLong(Movement::amount)
            .thenComparing(Movement::id);

    private static final int AMOUNT_SCALE = 4;
    private static final int MOST_DAYS_TO_BOOK = 7;

    private final BankTransaction record;
    private final String account;
    private final LocalDate date;
    private final long day;
    private final long amount;
    private final List<String> label;
    private final List<String> name;
    private final Instrument instrument;
    private List<String> words = List.of();

    private Movement(BankTransaction record, String account, LocalDate date, long amount) {
        this.record = record;
        this.account = account;
        this.date = date;
        this.day = date.toEpochDay();
        this.amount = amount;
        this.label = Words.of(record.getLabel());
        this.name = Words.of(record.getCounterpartyName());
        this.instrument = Instrument.of(record, label);
    }

    /**
     * The movement that a record tells, unless it has no id, account, day or amount, moves nothing, or was not booked.
     *
     * @param accounts names of the person's accounts
     */
    static Optional<Movement> of(BankTransaction record, AccountNames accounts) {
        LocalDate date = firstDay(record);
        if (date == null || record.getRecordId() == null || record.getAmount() == null || !isBooked(record)) {
            return Optional.empty();
        }
        long amount = record.getAmount().movePointRight(AMOUNT_SCALE).longValue();
        Optional<String> account = accounts.of(record);
        if (amount == 0 || account.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Movement(record, account.get(), date, amount));
    }

    private static LocalDate firstDay(BankTransaction record) {
        if (record.getBookingDate() != null) {
            return record.getBookingDate();
        }
        return record.getValueDate() != null ? record.getValueDate() : record.getOperationDate();
    }

    private static boolean isBooked(BankTransaction record) {
        if (record.getStatus() == null) {
            return true;
        }
        return switch (record.getStatus()) {
            case BOOKED, OTHER -> true;
            case PENDING, INFORMATION, FUTURE, REJECTED -> false;
        };
    }

    public BankTransaction record() {
        return record;
    }

    public String id() {
        return record.getRecordId();
    }

    /** One name for all that sources call the account. */
    public String account() {
        return account;
    }

    /** Day of booking, else of value, else of the operation. */
    public LocalDate date() {
        return date;
    }

    /** The same, counted since 1970-01-01. */
    public long day() {
        return day;
    }

    /**
     * Day on which the person acted: as told, or for a card the value date when that is some days before the booking; else
     * the day of booking.
     */
    public long actedDay() {
        if (record.getOperationDate() != null) {
            return record.getOperationDate().toEpochDay();
        }
        if (instrument != Instrument.CARD || record.getValueDate() == null) {
            return day;
        }
        long valued = record.getValueDate().toEpochDay();
        return valued < day && day - valued <= MOST_DAYS_TO_BOOK ? valued : day;
    }

    /** Signed, in ten thousandths of the currency. */
    public long amount() {
        return amount;
    }

    public Instrument instrument() {
        return instrument;
    }

    /** Words of the label's first line. */
    public List<String> label() {
        return label;
    }

    /** Words of the other party's name. */
    public List<String> name() {
        return name;
    }

    /** Words of all that names the other party or the purpose. */
    public List<String> words() {
        if (words.isEmpty()) {
            List<String> all = new ArrayList<>(label);
            all.addAll(name);
            all.addAll(Words.of(record.getLabelDetail()));
            all.addAll(Words.of(record.getRemittanceInformation()));
            all.addAll(Words.of(record.getUltimateCounterpartyName()));
            words = all;
        }
        return words;
    }

    /** IBAN of the other party in the form used to compare. */
    public Optional<String> counterpartyIban() {
        return reference(record.getCounterpartyIban());
    }

    /** A reference in the form used to compare; empty when it is null or says nothing. */
    public static Optional<String> reference(String delivered) {
        return delivered == null || delivered.isBlank()
                ? Optional.empty()
                : Optional.of(Subject.customer(delivered).normalised());
    }
}
