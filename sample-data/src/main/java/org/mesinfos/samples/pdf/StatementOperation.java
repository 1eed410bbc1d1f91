package org.mesinfos.samples.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One operation of a statement.
 *
 * @param date booking date
 * @param valueDate date the amount bears interest from
 * @param labelLines the label, one printed line each, at least one
 * @param amount in euros: negative is printed as a debit, anything else as a credit
 */
public record StatementOperation(LocalDate date, LocalDate valueDate, List<String> labelLines, BigDecimal amount) {

    public StatementOperation {
        labelLines = List.copyOf(labelLines);
        if (labelLines.isEmpty()) {
            throw new IllegalArgumentException("An operation needs a label");
        }
    }
}
