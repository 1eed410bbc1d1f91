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

/** Makes bank transactions of records of a register, and what these have in common with investments. */
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

    /** A movement of a register. */
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

    /** Date, status and address. */
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

    /** A date whose order of day and month is assumed is kept as it was written. */
    private LocalDate date(QifRecord record) throws BadValue {
        QifField field = record.first('D').orElseThrow(() -> Faults.missing("D", "a date"));
        Optional<WrittenDate> date = WrittenDate.parse(field.text());
        LocalDate day = date.flatMap(read -> read.day(dialect.dateOrder()))
                .orElseThrow(() -> Faults.invalid("D", field.text(), "a date"));
        boolean isAssumed = dialect.isAssumed() && date.get().isAmbiguous();
        if (date.get().isAlone() && !isAssumed) {
            field.claim();
        }
        return day;
    }

    /** The label is the payee, or else the memo; what else is said is its detail. */
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

    /** Cleared or reconciled: the bank has it. Which of both is kept, being said in more than one way. */
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

    /** Registers give no references: account, day, amount, number, label and category tell a movement. */
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
