package org.mesinfos.connectors.generic;

import java.util.Locale;

/** Role of a column in a table of bank transactions. */
public enum Role {
    BOOKING_DATE(Content.DATE),
    VALUE_DATE(Content.DATE),
    OPERATION_DATE(Content.DATE),
    AMOUNT(Content.MONEY),
    DEBIT(Content.MONEY),
    CREDIT(Content.MONEY),
    BALANCE_AFTER(Content.MONEY),
    ORIGINAL_AMOUNT(Content.MONEY),
    FEES(Content.MONEY),
    EXCHANGE_RATE(Content.MONEY),
    SIGN(Content.SIGN),
    CURRENCY(Content.CURRENCY),
    ORIGINAL_CURRENCY(Content.CURRENCY),
    ACCOUNT(Content.ACCOUNT),
    COUNTERPARTY_ACCOUNT(Content.ACCOUNT),
    CARD(Content.ACCOUNT),
    CUSTOMER(Content.REFERENCE),
    COUNTERPARTY_NAME(Content.TEXT),
    COUNTERPARTY_BIC(Content.TEXT),
    LABEL(Content.TEXT),
    LABEL_DETAIL(Content.TEXT),
    NOTE(Content.TEXT),
    KIND(Content.TEXT),
    TRANSACTION_CODE(Content.TEXT),
    CATEGORY(Content.TEXT),
    SUB_CATEGORY(Content.TEXT),
    BANK_REFERENCE(Content.TEXT),
    END_TO_END_ID(Content.TEXT),
    MANDATE_ID(Content.TEXT),
    CREDITOR_ID(Content.TEXT),
    STRUCTURED_REFERENCE(Content.TEXT),
    CHEQUE_NUMBER(Content.TEXT),
    ACCOUNT_LABEL(Content.TEXT);

    private final Content content;

    Role(Content content) {
        this.content = content;
    }

    /** Returns the type of the values. */
    public Content content() {
        return content;
    }

    /** Returns the name of the {@code BankTransaction} field for the role, if it has one of that name. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the key of the names of the role in {@code header-words.txt}. */
    String line() {
        return field().replace('_', '-');
    }
}
