package org.mesinfos.connectors.generic.statement.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Assignment of roles to several amount columns: the amount in the currency of the account, the original amount in
 * another currency, fees, and the running balance.
 */
final class AmountHeaderRoles {

    private AmountHeaderRoles() {}

    /**
     * Resolves the roles. Of two candidates for the amount, it is the one whose name states the currency, or the last one if there
     * is an exchange rate, a currency between them or one of each. If fees are between them, the last one is the amount after fees.
     */
    static List<HeaderColumn> resolve(List<HeaderColumn> printed) {
        List<HeaderColumn> columns = withSignedAmount(withFees(withValueDate(printed)));
        List<HeaderColumn> amounts = columns.stream()
                .filter(column -> has(column, TransactionColumnRole.AMOUNT))
                .toList();
        if (amounts.size() == 1 && isBalance(columns, amounts.get(0))) {
            return columns.stream()
                    .map(column -> has(column, TransactionColumnRole.AMOUNT)
                            ? column.withRole(TransactionColumnRole.BALANCE_AFTER)
                            : column)
                    .toList();
        }
        Optional<HeaderColumn> own = amounts.size() == 2 ? accountCurrencyAmount(columns, amounts) : Optional.empty();
        if (own.isEmpty() && amounts.size() == 2 && areFeesBetween(columns, amounts)) {
            return columns.stream()
                    .map(column -> column.equals(amounts.get(0)) ? column.withoutRole() : column)
                    .toList();
        }
        if (own.isEmpty() || columns.stream().anyMatch(column -> has(column, TransactionColumnRole.ORIGINAL_AMOUNT))) {
            return columns;
        }
        return columns.stream()
                .map(column -> column.equals(own.get()) ? column : asOriginal(column))
                .toList();
    }

    /**
     * Resolves names such as <i>Valor</i>, which mean a date or an amount: next to a date and left of debits and
     * credits, they mean a date.
     */
    private static List<HeaderColumn> withValueDate(List<HeaderColumn> columns) {
        boolean debitOrCredit = columns.stream().anyMatch(column -> has(column, TransactionColumnRole.DEBIT))
                && columns.stream().anyMatch(column -> has(column, TransactionColumnRole.CREDIT));
        if (!debitOrCredit || columns.stream().anyMatch(column -> has(column, TransactionColumnRole.VALUE_DATE))) {
            return columns;
        }
        double leftmost = columns.stream()
                .filter(column -> has(column, TransactionColumnRole.DEBIT) || has(column, TransactionColumnRole.CREDIT))
                .mapToDouble(HeaderColumn::left)
                .min()
                .orElse(0);
        List<HeaderColumn> result = new ArrayList<>();
        for (HeaderColumn column : columns) {
            boolean afterDate =
                    !result.isEmpty() && result.get(result.size() - 1).isDate();
            boolean date = afterDate && has(column, TransactionColumnRole.AMOUNT) && column.left() < leftmost;
            result.add(date ? column.withRole(TransactionColumnRole.VALUE_DATE) : column);
        }
        return result;
    }

    /** Takes a column named as <i>Soll / Haben</i> for signed amounts if no other column has amounts. */
    private static List<HeaderColumn> withSignedAmount(List<HeaderColumn> columns) {
        List<HeaderColumn> signs = columns.stream()
                .filter(column -> has(column, TransactionColumnRole.SIGN))
                .toList();
        boolean both = signs.size() == 1
                && signs.get(0).name().contains("/")
                && columns.stream().noneMatch(HeaderColumn::isAmountOrBalance);
        return both
                ? columns.stream()
                        .map(column ->
                                column.equals(signs.get(0)) ? column.withRole(TransactionColumnRole.AMOUNT) : column)
                        .toList()
                : columns;
    }

    /** Takes a single debit or credit column named after charges for fees if it is next to an amount and a balance. */
    private static List<HeaderColumn> withFees(List<HeaderColumn> columns) {
        boolean whole = columns.stream().anyMatch(column -> has(column, TransactionColumnRole.AMOUNT))
                && columns.stream().anyMatch(column -> has(column, TransactionColumnRole.BALANCE_AFTER));
        List<HeaderColumn> debitOrCredit = columns.stream()
                .filter(column -> has(column, TransactionColumnRole.DEBIT) || has(column, TransactionColumnRole.CREDIT))
                .toList();
        return whole && debitOrCredit.size() == 1
                ? columns.stream()
                        .map(column -> column.equals(debitOrCredit.get(0))
                                ? column.withRole(TransactionColumnRole.FEES)
                                : column)
                        .toList()
                : columns;
    }

    /** Returns whether an amount column after debits and credits contains the running balance. */
    private static boolean isBalance(List<HeaderColumn> columns, HeaderColumn amount) {
        return columns.stream().noneMatch(column -> has(column, TransactionColumnRole.BALANCE_AFTER))
                && columns.stream()
                        .anyMatch(column -> has(column, TransactionColumnRole.DEBIT) && column.left() < amount.left())
                && columns.stream()
                        .anyMatch(column -> has(column, TransactionColumnRole.CREDIT) && column.left() < amount.left());
    }

    private static Optional<HeaderColumn> accountCurrencyAmount(
            List<HeaderColumn> columns, List<HeaderColumn> amounts) {
        List<HeaderColumn> result =
                amounts.stream().filter(column -> column.currency().isPresent()).toList();
        if (result.size() == 1) {
            return Optional.of(result.get(0));
        }
        List<HeaderColumn> currencies = columns.stream()
                .filter(column -> has(column, TransactionColumnRole.CURRENCY))
                .toList();
        boolean exchanged = columns.stream()
                        .anyMatch(column -> has(column, TransactionColumnRole.EXCHANGE_RATE)
                                || has(column, TransactionColumnRole.ORIGINAL_CURRENCY))
                || currencies.size() > 1
                || currencies.stream().anyMatch(column -> isBetween(column, amounts));
        return exchanged ? Optional.of(amounts.get(1)) : Optional.empty();
    }

    /** Returns whether fees are deducted from the first amount, so that the second one is what the account is charged or credited. */
    private static boolean areFeesBetween(List<HeaderColumn> columns, List<HeaderColumn> amounts) {
        return columns.stream()
                .anyMatch(column -> has(column, TransactionColumnRole.FEES) && isBetween(column, amounts));
    }

    private static boolean isBetween(HeaderColumn column, List<HeaderColumn> amounts) {
        return amounts.get(0).left() < column.left()
                && column.left() < amounts.get(1).left();
    }

    private static HeaderColumn asOriginal(HeaderColumn column) {
        if (has(column, TransactionColumnRole.AMOUNT)) {
            return column.withRole(TransactionColumnRole.ORIGINAL_AMOUNT);
        }
        return has(column, TransactionColumnRole.CURRENCY)
                ? column.withRole(TransactionColumnRole.ORIGINAL_CURRENCY)
                : column;
    }

    private static boolean has(HeaderColumn column, TransactionColumnRole role) {
        return column.role().equals(Optional.of(role));
    }
}
