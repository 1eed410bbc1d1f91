package org.mesinfos.connectors.standard.ofx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.Faults;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TransactionStatus;

/** Converts {@code STMTTRN}, alone or in {@code INVBANKTRAN}, to a bank transaction. */
final class TransactionReader {

    private TransactionReader() {}

    static Rows.Keyed read(TreeElement element, Statement statement) throws BadValue {
        TreeElement entry = element.name().equals(Role.BANK_TRANSACTION_OF_BROKER)
                ? element.child(Role.TRANSACTION_NAME)
                        .orElseThrow(() -> Faults.missing(Role.TRANSACTION_NAME, "a transaction"))
                : element;
        BankTransaction transaction = Movements.begin(statement);
        dates(transaction, entry);
        Movements.currency(transaction, entry, statement);
        transaction.setAmount(
                Values.amount(entry, transaction.getCurrency() == null ? "" : transaction.getCurrency(), "TRNAMT"));
        references(transaction, entry);
        Counterparty.set(transaction, entry);
        texts(transaction, entry);
        correction(transaction, entry);
        Parts.unclaimedIn(element, transaction.getAdditional());
        return new Rows.Keyed(RecordType.BANK_TRANSACTION, transaction, key(transaction, statement));
    }

    /** Sets booking, operation and value date. A transaction without any of them is rejected. */
    private static void dates(BankTransaction transaction, TreeElement entry) throws BadValue {
        Optional<LocalDate> posted = Dates.dayOrBad(entry, "DTPOSTED");
        Optional<LocalDate> initiated = Dates.day(entry, "DTUSER").or(() -> Dates.day(entry, "DTTRAN"));
        Optional<LocalDate> available = Dates.day(entry, "DTAVAIL").or(() -> Dates.day(entry, "VALUEDATE"));
        posted.ifPresent(transaction::setBookingDate);
        initiated.ifPresent(transaction::setOperationDate);
        available.ifPresent(transaction::setValueDate);
        Dates.instant(entry, "DTPOSTED").ifPresent(transaction::setBookingInstant);
        if (posted.isEmpty() && initiated.isEmpty() && available.isEmpty()) {
            throw Dates.missing("DTPOSTED");
        }
    }

    private static void references(BankTransaction transaction, TreeElement entry) {
        Values.take(entry, "TRNTYPE").ifPresent(transaction::setKind);
        Values.take(entry, "FITID").ifPresent(transaction::setBankReference);
        Values.take(entry, "CHECKNUM").ifPresent(transaction::setChequeNumber);
        Values.take(entry, "REFNUM").ifPresent(transaction::setEntryReference);
        Values.take(entry, "CATEGORY").ifPresent(transaction::setCategory);
        Values.number(entry, FixedDecimal.MONEY, "ACCTBAL").ifPresent(transaction::setBalanceAfter);
        if (entry.name().equals(Role.PENDING_NAME)) {
            transaction.setStatus(TransactionStatus.PENDING);
        }
    }

    /** Sets the label to the first of name, payee and memo texts, and the label detail to the remaining texts. */
    private static void texts(BankTransaction transaction, TreeElement entry) {
        List<String> texts = new ArrayList<>();
        Values.take(entry, "NAME").ifPresent(texts::add);
        Optional.ofNullable(transaction.getCounterpartyName())
                .filter(name -> texts.isEmpty())
                .ifPresent(texts::add);
        for (String name : List.of("EXTDNAME", "MEMO", "MEMO2")) {
            Values.take(entry, name).filter(text -> !texts.contains(text)).ifPresent(texts::add);
        }
        if (!texts.isEmpty()) {
            transaction.setLabel(texts.get(0));
        }
        if (texts.size() > 1) {
            transaction.setLabelDetail(String.join("\n", texts.subList(1, texts.size())));
        }
    }

    /**
     * Marks a transaction that only deletes an earlier one as reversal for information, without effect on the balance.
     */
    private static void correction(BankTransaction transaction, TreeElement entry) {
        Optional<String> action = Values.text(entry, "CORRECTACTION");
        if (action.filter("DELETE"::equalsIgnoreCase).isPresent()) {
            transaction.setReversal(true);
            transaction.setStatus(TransactionStatus.INFORMATION);
        }
    }

    /**
     * Returns the key: account, {@code FITID}, date and amount. Date and amount are included because some banks use one
     * {@code FITID} for several transactions.
     */
    private static RecordKey key(BankTransaction transaction, Statement statement) {
        return transaction.getBankReference() == null
                ? Movements.naturalKey(transaction, statement)
                : Movements.nativeKey(transaction, statement);
    }
}
