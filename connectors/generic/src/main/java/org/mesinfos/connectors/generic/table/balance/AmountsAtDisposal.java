package org.mesinfos.connectors.generic.table.balance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.BalanceLabel;

/**
 * Rows that state the amount at disposal beside the balances of an account. Payments may have the same texts, as that of time on
 * call in Spanish.
 */
public final class AmountsAtDisposal {

    private AmountsAtDisposal() {}

    /** Returns the texts of such rows, all of which are beside balances that do not show them to be payments. */
    static Set<String> textsBeside(Set<String> balances, TransactionTableLayout layout) {
        List<String> texts = texts(layout);
        StatedBalances stated = new StatedBalances(balances, texts, layout.amounts());
        Set<Integer> apart = named(layout, texts).stream()
                .filter(row -> !stated.isBeside(row))
                .collect(Collectors.toSet());
        Set<String> excluded = apart.stream().map(texts::get).collect(Collectors.toSet());
        return named(layout, texts).stream()
                .map(texts::get)
                .filter(text -> !excluded.contains(text))
                .collect(Collectors.toSet());
    }

    /** Returns whether the first or the last row may be such a row, because it has the text of one and no balance after it. */
    public static boolean mayBeAtAnEnd(TransactionTableLayout layout) {
        List<Integer> named = named(layout, texts(layout));
        return named.contains(0) || named.contains(layout.rowCount() - 1);
    }

    private static List<String> texts(TransactionTableLayout layout) {
        return IntStream.range(0, layout.rowCount())
                .mapToObj(row -> layout.value(TransactionColumnRole.LABEL, row))
                .toList();
    }

    /** Returns the rows with such a text and an amount, but no balance after it. */
    private static List<Integer> named(TransactionTableLayout layout, List<String> texts) {
        return IntStream.range(0, texts.size())
                .filter(row -> BalanceLabel.isAmountAtDisposal(texts.get(row)))
                .filter(row -> layout.amounts().get(row).isPresent())
                .filter(row -> layout.balances().get(row).isEmpty())
                .boxed()
                .toList();
    }
}
