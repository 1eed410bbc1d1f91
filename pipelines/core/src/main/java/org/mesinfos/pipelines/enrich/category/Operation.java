package org.mesinfos.pipelines.enrich.category;

/** How a movement came about. */
enum Operation {
    CARD,
    DIRECT_DEBIT,
    TRANSFER,
    CASH_WITHDRAWAL,
    CASH_DEPOSIT,
    CHEQUE,
    UNKNOWN
}
