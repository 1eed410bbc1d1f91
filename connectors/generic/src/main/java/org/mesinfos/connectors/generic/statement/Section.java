package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a statement that belongs to one account.
 *
 * @param account account of the transactions; empty if the document does not state it
 * @param movements transactions in printed order
 * @param balances stated balances in printed order
 * @param currency currency named in the header of the table
 */
record Section(
        Optional<Account> account, List<Movement> movements, List<BalanceLine> balances, Optional<String> currency) {

    Section {
        movements = List.copyOf(movements);
        balances = List.copyOf(balances);
    }

    /** Returns a copy without the transaction at an index. */
    Section without(int at) {
        List<Movement> others = new ArrayList<>(movements);
        others.remove(at);
        return new Section(
                account,
                others,
                balances.stream()
                        .map(line -> line.after() > at ? line.after(line.after() - 1) : line)
                        .toList(),
                currency);
    }

    /** Returns a copy with an additional balance. */
    Section with(BalanceLine balance) {
        return new Section(
                account,
                movements,
                Stream.concat(balances.stream(), Stream.of(balance)).toList(),
                currency);
    }
}
