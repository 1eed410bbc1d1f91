package org.mesinfos.pipelines.enrich.category;

/** Operations of ISO 20022 bank transaction codes (domain-family-subfamily). */
final class TransactionCodes {

    private TransactionCodes() {}

    /** Returns the operation of a code; unknown for codes of other lists. */
    static Operation operation(String code) {
        if (!code.startsWith("PMNT")) {
            return Operation.UNKNOWN;
        }
        if (code.contains("CWDL")) {
            return Operation.CASH_WITHDRAWAL;
        }
        if (code.contains("CDPT")) {
            return Operation.CASH_DEPOSIT;
        }
        if (code.contains("CCRD") || code.contains("MCRD")) {
            return Operation.CARD;
        }
        if (code.contains("RDDT") || code.contains("IDDT")) {
            return Operation.DIRECT_DEBIT;
        }
        if (code.contains("RCHQ") || code.contains("ICHQ")) {
            return Operation.CHEQUE;
        }
        boolean transfer =
                code.contains("RCDT") || code.contains("ICDT") || code.contains("RRCT") || code.contains("IRCT");
        return transfer ? Operation.TRANSFER : Operation.UNKNOWN;
    }
}
