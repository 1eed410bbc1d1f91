package org.mesinfos.connectors.standard.mt940;

/** Meaning of an item in the information to account owner (field 86) or the supplementary details of field 61. */
enum Mt940Detail {
    /** Transaction type in the words of the bank. */
    TRANSACTION_KIND,
    REMITTANCE,
    /** Structured creditor reference. */
    STRUCTURED_REFERENCE,
    END_TO_END_ID,
    /** Reference assigned by the account owner. */
    INSTRUCTION_ID,
    BANK_REFERENCE,
    CHEQUE_NUMBER,
    MANDATE_ID,
    CREDITOR_ID,
    COUNTERPARTY_NAME,
    ULTIMATE_COUNTERPARTY_NAME,
    /** IBAN or account number of the counterparty. */
    COUNTERPARTY_ACCOUNT,
    COUNTERPARTY_BIC,
    COUNTERPARTY_ADDRESS,
    PURPOSE_CODE,
    RETURN_REASON,
    /** A currency and an amount, such as {@code EUR12,50}. */
    ORIGINAL_AMOUNT,
    FEES,
    EXCHANGE_RATE,
    /** Further text of the bank, in addition to the transaction type. */
    SUPPLEMENTARY_TEXT,
    /** Item without a field in the record. */
    OTHER
}
