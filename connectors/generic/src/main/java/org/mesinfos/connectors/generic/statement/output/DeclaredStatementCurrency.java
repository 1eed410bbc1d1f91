package org.mesinfos.connectors.generic.statement.output;

import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.generic.print.DollarSign;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Currency that the settings declare for the organisation of a statement which prints none. */
final class DeclaredStatementCurrency {

    private DeclaredStatementCurrency() {}

    /** Returns the currency; empty if none is declared, or if anything in the statement may contradict it. */
    static Optional<String> of(SourceContext context, ParsedStatement statement) {
        return context.currency()
                .filter(code -> statement.assumedCurrency().map(code::equals).orElse(true))
                .filter(code -> printed(statement).allMatch(other -> DollarSign.mayMean(other, code)));
    }

    private static Stream<String> printed(ParsedStatement statement) {
        Stream<String> ofAccounts = statement.sections().stream().flatMap(section -> section.currency().stream());
        Stream<PrintedDecimal> amounts = statement
                .transactions()
                .flatMap(transaction -> transaction.amounts().entrySet().stream())
                .filter(column -> column.getKey() != TransactionColumnRole.ORIGINAL_AMOUNT)
                .flatMap(column -> column.getValue().stream());
        Stream<PrintedDecimal> balances = statement.sections().stream()
                .flatMap(section -> section.balances().stream())
                .map(balance -> balance.amount());
        return Stream.of(
                        statement.currency().stream(),
                        ofAccounts,
                        Stream.concat(amounts, balances).flatMap(amount -> amount.currency().stream()))
                .flatMap(codes -> codes);
    }
}
