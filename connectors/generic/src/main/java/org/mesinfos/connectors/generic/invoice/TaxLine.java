package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.PaperLine;

/**
 * The tax of one rate.
 *
 * @param line that it stands on
 * @param label what it is called; empty where it has no name
 * @param rate in percent
 * @param base that it is taken of; empty where it is not printed
 * @param tax the tax
 */
record TaxLine(PaperLine line, String label, BigDecimal rate, Optional<BigDecimal> base, BigDecimal tax) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Taxes are summed of rounded lines. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.03");

    /** Whether an amount is that part of another one. */
    static boolean fits(BigDecimal base, BigDecimal rate, BigDecimal tax) {
        BigDecimal exact = base.multiply(rate).divide(HUNDRED);
        return exact.subtract(tax).abs().compareTo(TOLERANCE) <= 0;
    }

    boolean isSame(TaxLine other) {
        return rate.compareTo(other.rate) == 0 && tax.compareTo(other.tax) == 0;
    }
}
