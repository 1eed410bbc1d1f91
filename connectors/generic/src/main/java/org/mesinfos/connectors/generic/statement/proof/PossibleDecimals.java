package org.mesinfos.connectors.generic.statement.proof;

import java.math.BigDecimal;
import java.util.List;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Statements whose thousands may be decimals of a currency with three of them. Sums and balances are no evidence, because they
 * follow in both readings.
 */
final class PossibleDecimals {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** First number that needs two marks of thousands. */
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private PossibleDecimals() {}

    /** Returns whether all amounts have one mark with three digits after it, and no currency shows their meaning. */
    static boolean arePossible(ParsedStatement statement) {
        if (statement.currency().isPresent()
                && !Currencies.hasThreeDecimals(statement.currency().get())) {
            return false;
        }
        List<PrintedDecimal> amounts = statement
                .transactions()
                .flatMap(transaction ->
                        TransactionColumnRole.AMOUNTS.stream().flatMap(column -> transaction.amount(column).stream()))
                .filter(amount -> amount.magnitude().signum() != 0)
                .toList();
        return !amounts.isEmpty() && amounts.stream().allMatch(PossibleDecimals::mayHaveDecimals);
    }

    private static boolean mayHaveDecimals(PrintedDecimal amount) {
        return amount.precision() != PrintedDecimal.Precision.CENTS
                && amount.magnitude().scale() <= 0
                && amount.magnitude().compareTo(THOUSAND) >= 0
                && amount.magnitude().compareTo(MILLION) < 0;
    }
}
