package org.mesinfos.connectors.generic.table.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Texts such as types of transactions that are codes of debits and credits, because the balances change accordingly. */
public final class BalanceCodes {

    /** A column with more different texts describes single transactions. */
    private static final int MIN_ROWS_PER_TEXT = 2;

    private final TransactionTableLayout layout;

    private BalanceCodes(TransactionTableLayout layout) {
        this.layout = layout;
    }

    /** Returns a layout with the only column of such codes, if the amounts have no signs and the balances prove them. */
    public static Optional<TransactionTableLayout> find(TransactionTableLayout layout) {
        if (layout.signCodes().isPresent()
                || !layout.roles().has(TransactionColumnRole.AMOUNT)
                || !layout.roles().has(TransactionColumnRole.BALANCE_AFTER)
                || layout.amounts().stream()
                        .anyMatch(amount ->
                                amount.filter(value -> value.signum() >= 0).isEmpty())) {
            return Optional.empty();
        }
        return new BalanceCodes(layout).find();
    }

    private Optional<TransactionTableLayout> find() {
        RoleAssignment roles = layout.roles();
        List<TransactionTableLayout> proven = Stream.concat(
                        roles.find(TransactionColumnRole.KIND).stream(), roles.unassigned().stream())
                .filter(SampledColumn::isText)
                .filter(column -> column.distinctValues().size() * MIN_ROWS_PER_TEXT
                        <= column.nonEmptyValues().size())
                .flatMap(column -> Stream.of(1, -1)
                        .flatMap(step -> codes(column.values(), step).stream())
                        .map(codes -> layout.withCodes(column, codes)))
                .filter(TransactionTableLayout::hasBalanceChain)
                .toList();
        return proven.size() == 1 ? Optional.of(proven.get(0)) : Optional.empty();
    }

    /**
     * Returns the direction of each text, if the balances show one of each.
     *
     * @param step 1 if the previous balance is in the row above, -1 if it is in the row below
     */
    private Optional<DebitCreditCodes> codes(List<String> texts, int step) {
        List<Optional<BigDecimal>> balances = layout.balances();
        List<Optional<BigDecimal>> amounts = layout.amounts();
        Map<String, Integer> directions = new TreeMap<>();
        for (int row = Math.max(0, step); row < texts.size() + Math.min(0, step); row++) {
            BigDecimal amount = amounts.get(row).orElseThrow();
            Optional<BigDecimal> before = balances.get(row - step);
            Optional<BigDecimal> change = balances.get(row).flatMap(after -> before.map(after::subtract));
            if (change.filter(value -> value.abs().compareTo(amount) == 0).isEmpty()) {
                return Optional.empty();
            }
            int direction = change.orElseThrow().signum();
            if (direction != 0 && directions.merge(texts.get(row), direction, Integer::sum) * direction <= 0) {
                return Optional.empty();
            }
        }
        List<String> outgoing = new ArrayList<>();
        List<String> incoming = new ArrayList<>();
        directions.forEach((text, direction) -> (direction < 0 ? outgoing : incoming).add(text));
        return List.of("").containsAll(outgoing)
                        || incoming.isEmpty()
                        || !directions.keySet().containsAll(texts)
                ? Optional.empty()
                : Optional.of(new DebitCreditCodes(outgoing, incoming));
    }
}
