package org.mesinfos.samples.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Transaction on a statement.
 *
 * @param date booking date
 * @param valueDate date from which the amount bears interest
 * @param labelLines printed lines of the label, at least one
 * @param amount in euros; negative amounts are printed as debits, others as credits
 */
public record StatementOperation(LocalDate date, LocalDate valueDate, List<String> labelLines, BigDecimal amount) {

    public StatementOperation {
        labelLines = List.copyOf(labelLines);
        if (labelLines.isEmpty()) {
            throw new IllegalArgumentException("An operation needs a label");
        }
    }
}
