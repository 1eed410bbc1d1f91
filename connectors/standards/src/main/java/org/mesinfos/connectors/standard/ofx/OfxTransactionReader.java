package org.mesinfos.connectors.standard.ofx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.TransactionTexts;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TransactionStatus;

/** Conversion of {@code STMTTRN}, alone or in {@code INVBANKTRAN}, to a bank transaction. */
final class OfxTransactionReader {

    private OfxTransactionReader() {}

    static OfxRowEmitter.KeyedRecord read(TreeElement element, OfxStatement statement) throws InvalidValueException {
        TreeElement entry = element.name().equals(OfxElementRole.INVESTMENT_BANK_TRANSACTION)
                ? element.child(OfxElementRole.TRANSACTION_NAME)
                        .orElseThrow(() -> ValueErrors.missing(OfxElementRole.TRANSACTION_NAME, "a transaction"))
                : element;
        BankTransaction transaction = OfxTransactionFields.newTransaction(statement);
        setDates(transaction, entry);
        OfxTransactionFields.setCurrency(transaction, entry, statement);
        transaction.setAmount(
                OfxValues.amount(entry, transaction.getCurrency() == null ? "" : transaction.getCurrency(), "TRNAMT"));
        setReferences(transaction, entry);
        OfxCounterparty.set(transaction, entry);
        setTexts(transaction, entry);
        setCorrection(transaction, entry);
        OfxElements.putUnclaimedOfRecord(element, transaction.getAdditional());
        return new OfxRowEmitter.KeyedRecord(RecordType.BANK_TRANSACTION, transaction, key(transaction, statement));
    }

    /** Sets booking, operation and value date. A transaction without any of them is rejected. */
    private static void setDates(BankTransaction transaction, TreeElement entry) throws InvalidValueException {
        Optional<LocalDate> posted = OfxDates.validDate(entry, "DTPOSTED");
        Optional<LocalDate> initiated = OfxDates.date(entry, "DTUSER").or(() -> OfxDates.date(entry, "DTTRAN"));
        Optional<LocalDate> available = OfxDates.date(entry, "DTAVAIL").or(() -> OfxDates.date(entry, "VALUEDATE"));
        posted.ifPresent(transaction::setBookingDate);
        initiated.ifPresent(transaction::setOperationDate);
        available.ifPresent(transaction::setValueDate);
        OfxDates.instant(entry, "DTPOSTED").ifPresent(transaction::setBookingInstant);
        if (posted.isEmpty() && initiated.isEmpty() && available.isEmpty()) {
            throw OfxDates.missingDate("DTPOSTED");
        }
    }

    private static void setReferences(BankTransaction transaction, TreeElement entry) {
        OfxValues.take(entry, "TRNTYPE").ifPresent(transaction::setKind);
        OfxValues.take(entry, "FITID").ifPresent(transaction::setBankReference);
        OfxValues.take(entry, "CHECKNUM").ifPresent(transaction::setChequeNumber);
        OfxValues.take(entry, "REFNUM").ifPresent(transaction::setEntryReference);
        OfxValues.take(entry, "CATEGORY").ifPresent(transaction::setCategory);
        OfxValues.optionalAmount(entry, "ACCTBAL").ifPresent(transaction::setBalanceAfter);
        if (entry.name().equals(OfxElementRole.PENDING_NAME)) {
            transaction.setStatus(TransactionStatus.PENDING);
        }
    }

    /** Sets the label to the first of name, payee and memo texts, and the label detail to the remaining texts. */
    private static void setTexts(BankTransaction transaction, TreeElement entry) {
        List<String> texts = new ArrayList<>();
        OfxValues.take(entry, "NAME").ifPresent(texts::add);
        Optional.ofNullable(transaction.getCounterpartyName())
                .filter(name -> texts.isEmpty())
                .ifPresent(texts::add);
        for (String name : List.of("EXTDNAME", "MEMO", "MEMO2")) {
            OfxValues.take(entry, name).filter(text -> !texts.contains(text)).ifPresent(texts::add);
        }
        TransactionTexts.set(transaction, texts);
    }

    /**
     * Marks a transaction that only deletes an earlier one as reversal for information, without effect on the balance.
     */
    private static void setCorrection(BankTransaction transaction, TreeElement entry) {
        Optional<String> action = OfxValues.text(entry, "CORRECTACTION");
        if (action.filter("DELETE"::equalsIgnoreCase).isPresent()) {
            transaction.setReversal(true);
            transaction.setStatus(TransactionStatus.INFORMATION);
        }
    }

    /**
     * Returns the key: account, {@code FITID}, date and amount. Date and amount are included because some banks use one
     * {@code FITID} for several transactions.
     */
    private static RecordKey key(BankTransaction transaction, OfxStatement statement) {
        return transaction.getBankReference() == null
                ? OfxTransactionFields.naturalKey(transaction, statement)
                : OfxTransactionFields.nativeKey(transaction, statement);
    }
}
