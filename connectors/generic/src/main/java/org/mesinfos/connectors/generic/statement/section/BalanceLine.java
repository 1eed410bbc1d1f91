package org.mesinfos.connectors.generic.statement.section;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * A line with a balance.
 *
 * @param kind opening, closing or unspecified
 * @param amount the amount
 * @param role role of the column of the amount; empty outside a table
 * @param text text of the line
 * @param precedingTransactions number of transactions of the section printed above it
 * @param locator location of the line
 */
public record BalanceLine(
        BalanceKind kind,
        PrintedDecimal amount,
        Optional<TransactionColumnRole> role,
        String text,
        int precedingTransactions,
        Locator locator) {

    /** Returns a copy whose amount states its meaning by itself, without words or a column. */
    public BalanceLine withoutWords(PrintedDecimal marked) {
        return new BalanceLine(kind, marked, Optional.empty(), "", precedingTransactions, locator);
    }

    /** Returns a copy of another kind. */
    public BalanceLine withKind(BalanceKind other) {
        return new BalanceLine(other, amount, role, text, precedingTransactions, locator);
    }

    /** Returns a copy with another number of preceding transactions. */
    BalanceLine withPrecedingTransactions(int transactions) {
        return new BalanceLine(kind, amount, role, text, transactions, locator);
    }
}
