package org.mesinfos.connectors.generic.table.mapping;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.StateColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * States with which a row is a transaction of the account. A state of unknown meaning may be that of a transaction that did not
 * take place: it is admitted if most rows have it, or if balances include all rows with it.
 *
 * @param layout of the table
 * @param states the column of states
 */
record AdmittedStates(TransactionTableLayout layout, StateColumn states) {

    /** Returns the states of a table; empty if it has no such column. */
    static Optional<AdmittedStates> of(TransactionTableLayout layout) {
        return StateColumn.of(layout.roles()).map(states -> new AdmittedStates(layout, states));
    }

    SampledColumn column() {
        return states.column();
    }

    /** Returns the quoted pattern of the admitted states. */
    String pattern() {
        Set<String> admitted = states.unknown().stream()
                .filter(state -> isUsual(state) || isInBalances(state))
                .collect(Collectors.toSet());
        return StateColumn.admittedPattern(admitted);
    }

    private boolean isUsual(String state) {
        return 2 * Collections.frequency(column().values(), state)
                > column().nonEmptyValues().size();
    }

    private boolean isInBalances(String state) {
        return layout.hasBalanceChain()
                && IntStream.range(0, layout.rowCount())
                        .filter(row -> column().values().get(row).equals(state))
                        .noneMatch(row -> layout.value(TransactionColumnRole.BALANCE_AFTER, row)
                                .isEmpty());
    }
}
