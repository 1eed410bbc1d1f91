package org.mesinfos.samples.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What one account statement says.
 *
 * @param iban the account, with or without spaces
 * @param number the number of the statement, as it is printed
 * @param from first day of the period
 * @param to last day of the period
 * @param openingBalance balance before the first operation, in euros
 * @param operations in the order they are printed
 */
public record Statement(
        String iban,
        String number,
        LocalDate from,
        LocalDate to,
        BigDecimal openingBalance,
        List<StatementOperation> operations) {

    public Statement {
        operations = List.copyOf(operations);
    }

    /** The opening balance and all operations added up. */
    public BigDecimal closingBalance() {
        return operations.stream().map(StatementOperation::amount).reduce(openingBalance, BigDecimal::add);
    }

    /** The debits added up, as a positive amount. */
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
