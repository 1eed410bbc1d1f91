package org.mesinfos.connectors.generic.table.balance;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.BalanceLabel;

/** Rows among the transactions whose amounts are balances: by their labels, or those of one text, such as that of each day. */
public final class BalanceRows {

    /** Fewer balances may follow from the rows between them by chance. */
    private static final int MIN_BALANCES = 3;

    private static final int MIN_CHANGES = MIN_BALANCES - 1;

    private static final List<TransactionColumnRole> TEXTS = List.of(
            TransactionColumnRole.LABEL,
            TransactionColumnRole.COUNTERPARTY_NAME,
            TransactionColumnRole.LABEL_DETAIL,
            TransactionColumnRole.BANK_REFERENCE,
            TransactionColumnRole.END_TO_END_ID);

    private BalanceRows() {}

    /** Returns the texts of rows whose amounts are balances; none if no further ones are known. */
    public static Set<String> textsOf(TransactionTableLayout layout) {
        Set<String> texts = new TreeSet<>(layout.table().balanceTexts());
        texts.addAll(names(layout));
        if (texts.equals(layout.table().balanceTexts())) {
            following(layout).ifPresent(texts::add);
        }
        return texts.equals(layout.table().balanceTexts()) ? Set.of() : texts;
    }

    /** Returns the labels that name balances beside amounts, if most rows have others. */
    private static Set<String> names(TransactionTableLayout layout) {
        List<String> names = IntStream.range(0, layout.rowCount())
                .filter(row -> layout.amounts().get(row).isPresent())
                .mapToObj(row -> text(layout, row))
                .filter(text -> BalanceLabel.PHRASE.matches(text) || BalanceLabel.WHOLE.matches(text))
                .toList();
        if (2 * names.size() >= layout.rowCount()) {
            return Set.of();
        }
        Set<String> texts = new TreeSet<>(names);
        texts.addAll(AmountsAtDisposal.textsBeside(Set.copyOf(names), layout));
        return texts;
    }

    /** Returns the label of a row, or its first other text if it has none. */
    private static String text(TransactionTableLayout layout, int row) {
        return TEXTS.stream()
                .map(role -> layout.value(role, row))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns the text of rows whose amounts all follow from each other and the amounts between them. */
    private static Optional<String> following(TransactionTableLayout layout) {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        List<String> texts = IntStream.range(0, layout.rowCount())
                .mapToObj(row -> layout.value(TransactionColumnRole.LABEL, row))
                .toList();
        if (amounts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<BigDecimal> values = amounts.stream().flatMap(Optional::stream).toList();
        return texts.stream()
                .distinct()
                .filter(text -> !text.isEmpty() && Collections.frequency(texts, text) >= MIN_BALANCES)
                .filter(text ->
                        areBalances(text, texts, values) || areBalances(text, reversed(texts), reversed(values)))
                .findFirst();
    }

    /** Only rows between two different balances prove something: equal amounts follow from each other in any table. */
    private static boolean areBalances(String text, List<String> texts, List<BigDecimal> amounts) {
        Optional<BigDecimal> balance = Optional.empty();
        BigDecimal sum = BigDecimal.ZERO;
        int since = 0;
        int changes = 0;
        int proving = 0;
        for (int row = 0; row < texts.size(); row++) {
            BigDecimal amount = amounts.get(row);
            if (!texts.get(row).equals(text)) {
                sum = sum.add(amount);
                since += amount.signum() != 0 ? 1 : 0;
                continue;
            }
            if (balance.isPresent()) {
                if (balance.get().add(sum).compareTo(amount) != 0) {
                    return false;
                }
                changes += sum.signum() != 0 ? 1 : 0;
                proving += sum.signum() != 0 ? since : 0;
            }
            balance = Optional.of(amount);
            sum = BigDecimal.ZERO;
            since = 0;
        }
        return changes >= MIN_CHANGES && proving >= Proof.MIN_AMOUNTS;
    }

    private static <T> List<T> reversed(List<T> values) {
        return IntStream.range(0, values.size())
                .mapToObj(at -> values.get(values.size() - 1 - at))
                .toList();
    }
}
