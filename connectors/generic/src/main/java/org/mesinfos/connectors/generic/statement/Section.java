package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a statement says of one account.
 *
 * @param account whose movements they are; empty when the document does not tell
 * @param movements in the order they are printed
 * @param balances that are told, in the order they are printed
 * @param currency that the header of the movements names
 */
record Section(
        Optional<Account> account, List<Movement> movements, List<BalanceLine> balances, Optional<String> currency) {

    Section {
        movements = List.copyOf(movements);
        balances = List.copyOf(balances);
    }

    /** The section without one of its movements, which was none. */
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

    /** The section with one more balance. */
    Section with(BalanceLine balance) {
        return new Section(
                account,
                movements,
                Stream.concat(balances.stream(), Stream.of(balance)).toList(),
                currency);
    }
}
