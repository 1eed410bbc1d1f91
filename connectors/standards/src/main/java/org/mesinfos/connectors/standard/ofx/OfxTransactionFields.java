package org.mesinfos.connectors.standard.ofx;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Mapping of the fields that bank transactions and investment transactions share. */
final class OfxTransactionFields {

    private OfxTransactionFields() {}

    /** Creates a transaction on the account of the statement. */
    static BankTransaction newTransaction(OfxStatement statement) {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        OfxAccount account = statement.account();
        if (account.hasIban()) {
            transaction.setIban(account.number());
        } else if (!account.number().isEmpty()) {
            transaction.setAccountNumber(account.number());
        }
        account.bic().ifPresent(transaction::setBic);
        return transaction;
    }

    /**
     * Sets the currency of the amount: {@code CURRENCY} of the transaction, or else the currency of the statement.
     * {@code ORIGCURRENCY} is the currency before conversion by the bank; the amount is then in that of the statement.
     */
    static void setCurrency(BankTransaction transaction, TreeElement entry, OfxStatement statement) {
        if (!statement.currency().isEmpty()) {
            transaction.setCurrency(statement.currency());
        }
        Optional<TreeElement> currency = entry.child("CURRENCY");
        OfxCurrencies.code(currency.flatMap(element -> element.child("CURSYM"))).ifPresent(code -> {
            currency.get().child("CURSYM").ifPresent(TreeElement::claim);
            transaction.setCurrency(code);
        });
        Optional<TreeElement> original = entry.child("ORIGCURRENCY");
        OfxCurrencies.code(original.flatMap(element -> element.child("CURSYM"))).ifPresent(code -> {
            original.get().child("CURSYM").ifPresent(TreeElement::claim);
            transaction.setOriginalCurrency(code);
        });
        original.or(() -> currency)
                .flatMap(element -> OfxValues.number(element, FixedDecimal.RATE_SCALE, "CURRATE"))
                .ifPresent(transaction::setExchangeRate);
    }

    static RecordKey nativeKey(BankTransaction transaction, OfxStatement statement) {
        return statement
                .account()
                .startKey()
                .literal(transaction.getBankReference())
                .literal(date(transaction))
                .number(transaction.getAmount())
                .build(RecordKey.Kind.NATIVE);
    }

    static RecordKey naturalKey(BankTransaction transaction, OfxStatement statement) {
        return statement
                .account()
                .startKey()
                .literal(date(transaction))
                .number(transaction.getAmount())
                .literal(transaction.getCurrency())
                .text(transaction.getLabel())
                .text(transaction.getChequeNumber())
                .build(RecordKey.Kind.NATURAL);
    }

    private static @Nullable LocalDate date(BankTransaction transaction) {
        return transaction.getBookingDate() != null ? transaction.getBookingDate() : transaction.getOperationDate();
    }
}
