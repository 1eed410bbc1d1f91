package org.mesinfos.connectors.standard.ofx;

import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Mapping of the fields that bank transactions and investment transactions share. */
final class Movements {

    private Movements() {}

    /** Creates a transaction on the account of the statement. */
    static BankTransaction begin(Statement statement) {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        Account account = statement.account();
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
    static void currency(BankTransaction transaction, TreeElement entry, Statement statement) {
        if (!statement.currency().isEmpty()) {
            transaction.setCurrency(statement.currency());
        }
        Optional<TreeElement> currency = entry.child("CURRENCY");
        Currencies.code(currency.flatMap(element -> element.child("CURSYM"))).ifPresent(code -> {
            currency.get().child("CURSYM").ifPresent(TreeElement::claim);
            transaction.setCurrency(code);
        });
        Optional<TreeElement> original = entry.child("ORIGCURRENCY");
        Currencies.code(original.flatMap(element -> element.child("CURSYM"))).ifPresent(code -> {
            original.get().child("CURSYM").ifPresent(TreeElement::claim);
            transaction.setOriginalCurrency(code);
        });
        original.or(() -> currency)
                .flatMap(element -> Values.number(element, FixedDecimal.RATE, "CURRATE"))
                .ifPresent(transaction::setExchangeRate);
    }

    static RecordKey nativeKey(BankTransaction transaction, Statement statement) {
        return statement
                .account()
                .key()
                .exactly(transaction.getBankReference())
                .exactly(day(transaction))
                .number(transaction.getAmount())
                .of(RecordKey.Kind.NATIVE);
    }

    static RecordKey naturalKey(BankTransaction transaction, Statement statement) {
        return statement
                .account()
                .key()
                .exactly(day(transaction))
                .number(transaction.getAmount())
                .exactly(transaction.getCurrency())
                .text(transaction.getLabel())
                .text(transaction.getChequeNumber())
                .of(RecordKey.Kind.NATURAL);
    }

    private static LocalDate day(BankTransaction transaction) {
        return transaction.getBookingDate() != null ? transaction.getBookingDate() : transaction.getOperationDate();
    }
}
