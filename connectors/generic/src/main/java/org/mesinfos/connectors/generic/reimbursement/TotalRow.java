package org.mesinfos.connectors.generic.reimbursement;

import java.math.BigDecimal;
import java.util.Map;
import org.mesinfos.connectors.api.Locator;

/**
 * A row with the totals of lines of care above it.
 *
 * @param locator location of the row
 * @param linesAbove number of all lines of care above it; none if it is above all of them
 * @param amounts amounts by the concept of their column
 * @param deducted sum of the amounts above it that are deducted before the payment
 */
record TotalRow(Locator locator, int linesAbove, Map<String, BigDecimal> amounts, BigDecimal deducted) {

    /** Concept of a total of all that the issuer paid, for which the document has no column. */
    static final String PAID = "paid-total";

    TotalRow {
        amounts = Map.copyOf(amounts);
    }

    /** Returns a row whose amount of the issuer is that of one of the insurers. */
    TotalRow paidBy(String insurer) {
        return new TotalRow(locator, linesAbove, CareLine.assign(amounts, insurer), deducted);
    }
}
