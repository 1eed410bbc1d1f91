package org.mesinfos.connectors.standard.mt940;

import java.math.BigDecimal;

/** Debit/credit mark of a statement line. */
enum Mt940DebitCreditMark {
    CREDIT("C", true),
    DEBIT("D", false),
    /** Reversal of a credit, which debits the account. */
    REVERSAL_OF_CREDIT("RC", false),
    REVERSAL_OF_DEBIT("RD", true),
    /** Expected credit, not booked yet. */
    EXPECTED_CREDIT("EC", true),
    EXPECTED_DEBIT("ED", false);

    private final String code;
    private final boolean isCredit;

    Mt940DebitCreditMark(String code, boolean adds) {
        this.code = code;
        this.isCredit = adds;
    }

    String code() {
        return code;
    }

    BigDecimal signed(BigDecimal amount) {
        return isCredit ? amount : amount.negate();
    }

    boolean isReversal() {
        return this == REVERSAL_OF_CREDIT || this == REVERSAL_OF_DEBIT;
    }

    boolean isExpected() {
        return this == EXPECTED_CREDIT || this == EXPECTED_DEBIT;
    }
}
