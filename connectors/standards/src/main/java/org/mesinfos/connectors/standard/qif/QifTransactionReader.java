package org.mesinfos.connectors.standard.qif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.standard.date.WrittenDate;
import org.mesinfos.connectors.standard.money.TransactionTexts;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.PostalAddress;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TransactionStatus;

/**
 * Conversion of records of a register to bank transactions. Also sets the fields shared with {@link
 * QifInvestmentReader}.
 */
final class QifTransactionReader {

    private final QifDialect dialect;
    private final QifAmounts amounts;

    QifTransactionReader(QifDialect dialect) {
        this.dialect = dialect;
        this.amounts = new QifAmounts(dialect.decimalMark());
    }

    QifAmounts amounts() {
        return amounts;
    }

    /** Converts a record of a register. */
    BankTransaction read(QifRecord record, String account) throws InvalidValueException {
        BankTransaction transaction = newTransaction(record, account);
        setTexts(transaction, record.take('P'), record);
        transaction.setAmount(
                amounts.recordAmount(record, 'U').orElseThrow(() -> ValueErrors.missing("T", "an amount")));
        record.first('N').ifPresent(number -> {
            if (isNumber(number.text())) {
                transaction.setChequeNumber(number.claim());
            } else {
                transaction.setKind(number.claim());
            }
        });
        QifCategory.set(transaction, record);
        record.putUnclaimed(transaction.getAdditional());
        return transaction;
    }

    /** Creates a transaction with account label, date, status and address. */
    BankTransaction newTransaction(QifRecord record, String account) throws InvalidValueException {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        if (!account.isEmpty()) {
            transaction.setAccountLabel(account);
        }
        transaction.setBookingDate(date(record));
        setStatus(transaction, record);
        setAddress(transaction, record);
        return transaction;
    }

    /** Returns the date. If the order of day and month is assumed, the text is also kept as delivered. */
    private LocalDate date(QifRecord record) throws InvalidValueException {
        QifField field = record.first('D').orElseThrow(() -> ValueErrors.missing("D", "a date"));
        Optional<WrittenDate> date = dialect.parse(field.text());
        LocalDate bookingDate = date.flatMap(written -> written.date(dialect.dateOrder(), dialect.years()))
                .orElseThrow(() -> ValueErrors.invalid("D", field.text(), dialect.expectedDate()));
        boolean isAssumed = dialect.isDateOrderAssumed() && date.get().isAmbiguous();
        if (date.get().isWholeText() && !isAssumed) {
            field.claim();
        }
        return bookingDate;
    }

    /** Sets the label to the payee, or else the memo, and the label detail to the remaining texts. */
    static void setTexts(BankTransaction transaction, Optional<String> payee, QifRecord record) {
        List<String> texts = new ArrayList<>();
        payee.ifPresent(texts::add);
        record.takeAll('M').stream().filter(text -> !texts.contains(text)).forEach(texts::add);
        TransactionTexts.set(transaction, texts);
    }

    /** Sets the status {@code BOOKED} for cleared and reconciled transactions. The code itself stays unclaimed. */
    private static void setStatus(BankTransaction transaction, QifRecord record) {
        record.first('C')
                .map(QifField::text)
                .filter(text -> "*cCxXrR".contains(text))
                .ifPresent(cleared -> {
                    transaction.setStatus(TransactionStatus.BOOKED);
                });
    }

    private static void setAddress(BankTransaction transaction, QifRecord record) {
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
        return new RecordKeyBuilder()
                .text(transaction.getAccountLabel())
                .literal(transaction.getBookingDate())
                .number(transaction.getAmount())
                .text(transaction.getKind())
                .text(transaction.getChequeNumber())
                .text(transaction.getLabel())
                .build(RecordKey.Kind.NATURAL);
    }
}
