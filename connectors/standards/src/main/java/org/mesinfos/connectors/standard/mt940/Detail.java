package org.mesinfos.connectors.standard.mt940;

/** What a part of the information on a movement says, in whatever dialect it is written. */
enum Detail {
    /** What kind of movement it is, in the words of the bank. */
    KIND,
    REMITTANCE,
    /** Reference of the creditor that a machine reads. */
    STRUCTURED_REFERENCE,
    END_TO_END_ID,
    /** Reference the owner of the account gave. */
    INSTRUCTION_ID,
    BANK_REFERENCE,
    CHEQUE_NUMBER,
    MANDATE_ID,
    CREDITOR_ID,
    NAME,
    ULTIMATE_NAME,
    /** IBAN or number of the other party. */
    ACCOUNT,
    BIC,
    ADDRESS,
    PURPOSE,
    RETURN_REASON,
    /** A currency and an amount, such as {@code EUR12,50}. */
    ORIGINAL_AMOUNT,
    FEES,
    EXCHANGE_RATE,
    /** What only the bank's own words say, beside what a movement's kind is. */
    SUPPLEMENT,
    /** What no field of the record is for. */
    OTHER
}
