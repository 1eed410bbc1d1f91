package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.DocumentLine;

/**
 * A tax amount of one rate.
 *
 * @param line line on which it is printed
 * @param label name of the tax; empty if there is none
 * @param rate rate in percent
 * @param base taxable amount; empty if it is not printed
 * @param tax tax amount
 */
record InvoiceTaxLine(DocumentLine line, String label, BigDecimal rate, Optional<BigDecimal> base, BigDecimal tax) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Tolerance for taxes that are the sum of rounded lines. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.03");

    /** Returns whether a tax amount equals the rate applied to a taxable amount. */
    static boolean isTaxOf(BigDecimal base, BigDecimal rate, BigDecimal tax) {
        BigDecimal exact = base.multiply(rate).divide(HUNDRED);
        return exact.subtract(tax).abs().compareTo(TOLERANCE) <= 0;
    }

    boolean isSame(InvoiceTaxLine other) {
        return rate.compareTo(other.rate) == 0 && tax.compareTo(other.tax) == 0;
    }
}
