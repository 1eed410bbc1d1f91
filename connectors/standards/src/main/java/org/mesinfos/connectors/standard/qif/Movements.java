package org.mesinfos.connectors.standard.qif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.standard.date.WrittenDate;
import org.mesinfos.connectors.standard.money.Faults;
import org.mesinfos.connectors.standard.money.KeyParts;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.PostalAddress;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TransactionStatus;

/** Converts records of a register to bank transactions. Also sets the fields shared with {@link Investments}. */
final class Movements {

    private final QifDialect dialect;
    private final Amounts amounts;

    Movements(QifDialect dialect) {
        this.dialect = dialect;
        this.amounts = new Amounts(dialect.decimalMark());
    }

    Amounts amounts() {
        return amounts;
    }

    /** Converts a record of a register. */
    BankTransaction read(QifRecord record, String account) throws BadValue {
        BankTransaction transaction = begin(record, account);
        texts(transaction, record.take('P'), record);
        transaction.setAmount(amounts.total(record, 'U').orElseThrow(() -> Faults.missing("T", "an amount")));
        record.first('N').ifPresent(number -> {
            if (isNumber(number.text())) {
                transaction.setChequeNumber(number.claim());
            } else {
                transaction.setKind(number.claim());
            }
        });
        Category.set(transaction, record);
        record.eachUnclaimed(transaction.getAdditional());
        return transaction;
    }

    /** Creates a transaction with account label, date, status and address. */
    BankTransaction begin(QifRecord record, String account) throws BadValue {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        if (!account.isEmpty()) {
            transaction.setAccountLabel(account);
        }
        transaction.setBookingDate(date(record));
        status(transaction, record);
        address(transaction, record);
        return transaction;
    }

    /** Returns the date. If the order of day and month is assumed, the text is also kept as delivered. */
    private LocalDate date(QifRecord record) throws BadValue {
        QifField field = record.first('D').orElseThrow(() -> Faults.missing("D", "a date"));
        Optional<WrittenDate> date = WrittenDate.parse(field.text());
        LocalDate bookingDate = date.flatMap(written -> written.day(dialect.dateOrder()))
                .orElseThrow(() -> Faults.invalid("D", field.text(), "a date"));
        boolean isAssumed = dialect.isAssumed() && date.get().isAmbiguous();
        if (date.get().isAlone() && !isAssumed) {
            field.claim();
        }
        return bookingDate;
    }

    /** Sets the label to the payee, or else the memo, and the label detail to the remaining texts. */
    static void texts(BankTransaction transaction, Optional<String> payee, QifRecord record) {
        List<String> texts = new ArrayList<>();
        payee.ifPresent(texts::add);
        record.takeAll('M').stream().filter(text -> !texts.contains(text)).forEach(texts::add);
        if (!texts.isEmpty()) {
            transaction.setLabel(texts.get(0));
        }
        if (texts.size() > 1) {
            transaction.setLabelDetail(String.join("\n", texts.subList(1, texts.size())));
        }
    }

    /** Sets the status {@code BOOKED} for cleared and reconciled transactions. The code itself stays unclaimed. */
    private static void status(BankTransaction transaction, QifRecord record) {
        record.first('C')
                .map(QifField::text)
                .filter(text -> "*cCxXrR".contains(text))
                .ifPresent(cleared -> {
                    transaction.setStatus(TransactionStatus.BOOKED);
                });
    }

    private static void address(BankTransaction transaction, QifRecord record) {
        List<String> lines = record.takeAll('A');
        if (!lines.isEmpty()) {
            PostalAddress address = new PostalAddress();
            address.setLines(lines);
            transaction.setCounterpartyAddress(address);
        }
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Returns the natural key: account, date, amount, kind, cheque number and label. QIF has no references. */
    static RecordKey key(BankTransaction transaction) {
        return new KeyParts()
                .text(transaction.getAccountLabel())
                .exactly(transaction.getBookingDate())
                .number(transaction.getAmount())
                .text(transaction.getKind())
                .text(transaction.getChequeNumber())
                .text(transaction.getLabel())
                .of(RecordKey.Kind.NATURAL);
    }
}
