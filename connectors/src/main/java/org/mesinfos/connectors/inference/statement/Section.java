package org.mesinfos.connectors.inference.statement;

import java.util.List;
import java.util.Optional;

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
}
