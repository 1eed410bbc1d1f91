package org.mesinfos.pipelines.relate.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.dedup.InternedValues;
import org.mesinfos.records.BankTransaction;

/**
 * A booked transaction with the properties that the rules need. Not changed by the rules; not thread-safe, because its
 * words are computed lazily.
 */
public final class BookedTransaction {

    /** Orders by date, then amount, then id, independent of the order of the records. */
    public static final Comparator<BookedTransaction> ORDER = Comparator.comparingLong(BookedTransaction::day)
            .thenComparingLong(BookedTransaction::amount)
            .thenComparing(BookedTransaction::id);

    private static final int AMOUNT_SCALE = 4;
    private static final int MAX_DAYS_TO_BOOK = 7;

    private final BankTransaction record;
    private final String id;
    private final String account;
    private final String accountName;
    private final LocalDate date;
    private final long day;
    private final long amount;
    private final List<String> label;
    private final List<String> name;
    private final PaymentMethodKind paymentMethod;
    private List<String> words = List.of();

    private BookedTransaction(
            BankTransaction record,
            String id,
            CanonicalAccount account,
            LocalDate date,
            long amount,
            InternedValues words) {
        this.record = record;
        this.id = id;
        this.account = account.reported();
        this.accountName = account.name();
        this.date = date;
        this.day = date.toEpochDay();
        this.amount = amount;
        this.label = words.shared(TextWords.of(record.getLabel()));
        this.name = words.shared(TextWords.of(record.getCounterpartyName()));
        this.paymentMethod = PaymentMethodKind.of(record, label);
    }

    /**
     * Returns the transaction of a record; empty if it has no id, account, date or amount, if the amount is zero, or if
     * it was not booked.
     *
     * @param accounts canonical names of the person's accounts
     * @param words words that the person's transactions share
     */
    static Optional<BookedTransaction> of(BankTransaction record, CanonicalAccounts accounts, InternedValues words) {
        LocalDate date = effectiveDate(record);
        String id = record.getRecordId();
        if (date == null || id == null || record.getAmount() == null || !isBooked(record)) {
            return Optional.empty();
        }
        long amount = record.getAmount().movePointRight(AMOUNT_SCALE).longValue();
        Optional<CanonicalAccount> account = accounts.of(record);
        if (amount == 0 || account.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BookedTransaction(record, id, account.get(), date, amount, words));
    }

    private static @Nullable LocalDate effectiveDate(BankTransaction record) {
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
        return id;
    }

    /** Returns the canonical name of the account as its organisation reports it: different for each organisation. */
    public String account() {
        return account;
    }

    /**
     * Returns the IBAN of the account if it is known, the same for all organisations; otherwise equal to the account.
     */
    public String accountName() {
        return accountName;
    }

    /** Returns the booking date, otherwise value date, otherwise operation date. */
    public LocalDate date() {
        return date;
    }

    /** Returns the date in days since 1970-01-01. */
    public long day() {
        return day;
    }

    /**
     * Returns the date on which the person acted, in days since 1970-01-01: the operation date if present; for a card
     * the value date if it is some days before the booking date; otherwise the booking date.
     */
    public long operationDay() {
        if (record.getOperationDate() != null) {
            return record.getOperationDate().toEpochDay();
        }
        if (paymentMethod != PaymentMethodKind.CARD || record.getValueDate() == null) {
            return day;
        }
        long valued = record.getValueDate().toEpochDay();
        return valued < day && day - valued <= MAX_DAYS_TO_BOOK ? valued : day;
    }

    /** Returns the signed amount in ten thousandths of the currency. */
    public long amount() {
        return amount;
    }

    public PaymentMethodKind paymentMethod() {
        return paymentMethod;
    }

    /** Returns the words of the first line of the label. */
    public List<String> label() {
        return label;
    }

    /** Returns the words of the counterparty's name. */
    public List<String> name() {
        return name;
    }

    /** Returns the words of all fields that contain the counterparty or the purpose. */
    public List<String> words() {
        if (words.isEmpty()) {
            List<String> all = new ArrayList<>(label);
            all.addAll(name);
            all.addAll(TextWords.of(record.getLabelDetail()));
            all.addAll(TextWords.of(record.getRemittanceInformation()));
            all.addAll(TextWords.of(record.getUltimateCounterpartyName()));
            words = all;
        }
        return words;
    }

    /** Returns the normalised IBAN of the counterparty. */
    public Optional<String> counterpartyIban() {
        return reference(record.getCounterpartyIban());
    }

    /** Returns a normalised reference; empty if it is null or blank. */
    public static Optional<String> reference(@Nullable String delivered) {
        return delivered == null || delivered.isBlank() ? Optional.empty() : Optional.of(Subject.compact(delivered));
    }
}
