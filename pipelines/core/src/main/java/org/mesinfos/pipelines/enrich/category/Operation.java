package org.mesinfos.pipelines.enrich.category;

/** Payment method or kind of operation of a transaction. */
enum Operation {
    CARD,
    DIRECT_DEBIT,
    TRANSFER,
    CASH_WITHDRAWAL,
    CASH_DEPOSIT,
    CHEQUE,
    UNKNOWN
}
