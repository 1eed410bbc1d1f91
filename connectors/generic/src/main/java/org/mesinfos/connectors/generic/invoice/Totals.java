package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/**
 * The sums of an invoice.
 *
 * @param net without tax
 * @param tax the tax
 * @param gross with tax
 * @param due to be paid
 * @param prepaid paid already
 * @param charges added to the lines
 * @param discount taken off them
 * @param previous balance of earlier invoices
 * @param lines sum of the lines
 * @param proof whether the sums confirm each other
 * @param difference by how much net and tax miss the gross total: positive where they are too low
 * @param place of the gross total
 */
record Totals(
        Optional<BigDecimal> net,
        Optional<BigDecimal> tax,
        Optional<BigDecimal> gross,
        Optional<BigDecimal> due,
        Optional<BigDecimal> prepaid,
        Optional<BigDecimal> charges,
        Optional<BigDecimal> discount,
        Optional<BigDecimal> previous,
        Optional<BigDecimal> lines,
        Proof proof,
        Optional<BigDecimal> difference,
        Locator place) {

    /** What the sums say of each other. */
    enum Proof {
        /** Net and tax are the gross total. */
        CONFIRMED,
        /** They are not. */
        CONTRADICTED,
        /** Some of them are not printed. */
        NONE
    }
}
