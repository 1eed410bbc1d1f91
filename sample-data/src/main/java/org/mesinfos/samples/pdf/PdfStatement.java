package org.mesinfos.samples.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Content of an account statement.
 *
 * @param iban account, with or without spaces
 * @param number printed number of the statement
 * @param from first day of the period
 * @param to last day of the period
 * @param openingBalance balance before the first operation, in euros
 * @param operations in printed order
 */
public record PdfStatement(
        String iban,
        String number,
        LocalDate from,
        LocalDate to,
        BigDecimal openingBalance,
        List<StatementOperation> operations) {

    public PdfStatement {
        operations = List.copyOf(operations);
    }

    /** Returns the opening balance plus all operations. */
    public BigDecimal closingBalance() {
        return operations.stream().map(StatementOperation::amount).reduce(openingBalance, BigDecimal::add);
    }

    /** Returns the sum of the debits, as a positive amount. */
    BigDecimal debits() {
        return operations.stream()
                .map(StatementOperation::amount)
                .filter(amount -> amount.signum() < 0)
                .reduce(BigDecimal.ZERO, BigDecimal::subtract);
    }

    BigDecimal credits() {
        return operations.stream()
                .map(StatementOperation::amount)
                .filter(amount -> amount.signum() >= 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
