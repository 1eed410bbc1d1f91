package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/**
 * The totals of an invoice.
 *
 * @param net total without tax
 * @param tax total tax
 * @param gross total with tax
 * @param due amount due for payment
 * @param prepaid amount already paid
 * @param charges charges added to the lines
 * @param discount discount deducted from the lines
 * @param previousBalance balance of earlier invoices
 * @param linesTotal total of the lines
 * @param proof whether the totals confirm each other
 * @param difference gross total minus net and tax; empty if it is zero or unknown
 * @param grossLocation location of the gross total
 */
record InvoiceTotals(
        Optional<BigDecimal> net,
        Optional<BigDecimal> tax,
        Optional<BigDecimal> gross,
        Optional<BigDecimal> due,
        Optional<BigDecimal> prepaid,
        Optional<BigDecimal> charges,
        Optional<BigDecimal> discount,
        Optional<BigDecimal> previousBalance,
        Optional<BigDecimal> linesTotal,
        Proof proof,
        Optional<BigDecimal> difference,
        Locator grossLocation) {

    /** Returns the same totals with the amount due as the gross total, which it is if items without a prepayment add up to it. */
    InvoiceTotals withDueAsGross(Optional<BigDecimal> itemsTotal) {
        boolean isGross = gross.isEmpty()
                && prepaid.isEmpty()
                && previousBalance.isEmpty()
                && due.isPresent()
                && itemsTotal
                        .map(sum -> sum.subtract(discount.orElse(BigDecimal.ZERO)))
                        .filter(sum -> sum.compareTo(due.get()) == 0)
                        .isPresent();
        return !isGross
                ? this
                : new InvoiceTotals(
                        net,
                        tax,
                        due,
                        due,
                        prepaid,
                        charges,
                        discount,
                        previousBalance,
                        linesTotal,
                        proof,
                        difference,
                        grossLocation);
    }

    /** Result of comparing the totals with each other. */
    enum Proof {
        /** Net and tax add up to the gross total. */
        CONFIRMED,
        /** Net and tax do not add up to the gross total. */
        CONTRADICTED,
        /** Not all of the totals are printed. */
        NONE
    }
}
