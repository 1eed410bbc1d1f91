package org.mesinfos.connectors.generic.table.vocabulary;

import java.util.List;
import java.util.Locale;

/** Role of a column in a table of bank transactions. */
public enum TransactionColumnRole {
    BOOKING_DATE(RoleValueType.DATE),
    VALUE_DATE(RoleValueType.DATE),
    OPERATION_DATE(RoleValueType.DATE),
    AMOUNT(RoleValueType.AMOUNT),
    DEBIT(RoleValueType.AMOUNT),
    CREDIT(RoleValueType.AMOUNT),
    BALANCE_AFTER(RoleValueType.AMOUNT),
    ORIGINAL_AMOUNT(RoleValueType.AMOUNT),
    FEES(RoleValueType.AMOUNT),
    EXCHANGE_RATE(RoleValueType.AMOUNT),
    SIGN(RoleValueType.SIGN),
    CURRENCY(RoleValueType.CURRENCY),
    ORIGINAL_CURRENCY(RoleValueType.CURRENCY),
    ACCOUNT(RoleValueType.ACCOUNT),
    COUNTERPARTY_ACCOUNT(RoleValueType.ACCOUNT),
    CARD(RoleValueType.ACCOUNT),
    CUSTOMER(RoleValueType.REFERENCE),
    COUNTERPARTY_NAME(RoleValueType.TEXT),
    COUNTERPARTY_BIC(RoleValueType.TEXT),
    LABEL(RoleValueType.TEXT),
    LABEL_DETAIL(RoleValueType.TEXT),
    NOTE(RoleValueType.TEXT),
    KIND(RoleValueType.TEXT),
    TRANSACTION_CODE(RoleValueType.TEXT),
    CATEGORY(RoleValueType.TEXT),
    SUB_CATEGORY(RoleValueType.TEXT),
    BANK_REFERENCE(RoleValueType.TEXT),
    END_TO_END_ID(RoleValueType.TEXT),
    MANDATE_ID(RoleValueType.TEXT),
    CREDITOR_ID(RoleValueType.TEXT),
    STRUCTURED_REFERENCE(RoleValueType.TEXT),
    CHEQUE_NUMBER(RoleValueType.TEXT),
    ACCOUNT_LABEL(RoleValueType.TEXT);

    /** Roles of the amount of a transaction. */
    public static final List<TransactionColumnRole> AMOUNTS = List.of(AMOUNT, DEBIT, CREDIT);

    /** Roles of the amount and the balance, which have one format. */
    public static final List<TransactionColumnRole> MONEY = List.of(AMOUNT, DEBIT, CREDIT, BALANCE_AFTER);

    private final RoleValueType valueType;

    TransactionColumnRole(RoleValueType valueType) {
        this.valueType = valueType;
    }

    /** Returns the type of the values. */
    public RoleValueType valueType() {
        return valueType;
    }

    /** Returns the name of the {@code BankTransaction} field for the role, if it has one of that name. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the key of the names of the role in {@code transaction-columns.txt}. */
    String wordListKey() {
        return field().replace('_', '-');
    }
}
