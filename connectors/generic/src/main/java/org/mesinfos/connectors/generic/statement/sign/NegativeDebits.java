package org.mesinfos.connectors.generic.statement.sign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Negative amounts in a column of debits whose other amounts have no sign, such as refunds: they are incoming. If all amounts of
 * the column have a minus, it repeats their direction.
 */
public final class NegativeDebits {

    private NegativeDebits() {}

    /** Returns the sections with such amounts marked as incoming. */
    public static List<AccountSection> apply(List<AccountSection> sections) {
        List<Sign> signs = sections.stream()
                .flatMap(section -> section.transactions().stream())
                .flatMap(transaction -> debit(transaction).stream())
                .map(PrintedDecimal::sign)
                .toList();
        long unsigned = signs.stream().filter(Sign.NONE::equals).count();
        long negative = signs.stream().filter(Sign.MINUS::equals).count();
        return negative == 0 || unsigned < negative
                ? sections
                : sections.stream().map(NegativeDebits::apply).toList();
    }

    private static AccountSection apply(AccountSection section) {
        return section.withTransactions(
                section.transactions().stream().map(NegativeDebits::apply).toList());
    }

    private static PrintedTransaction apply(PrintedTransaction transaction) {
        return debit(transaction)
                .filter(amount -> amount.sign() == Sign.MINUS)
                .map(amount -> {
                    Map<TransactionColumnRole, List<PrintedDecimal>> amounts =
                            new LinkedHashMap<>(transaction.amounts());
                    amounts.put(TransactionColumnRole.DEBIT, List.of(amount.with(Sign.CREDIT)));
                    return transaction.withAmounts(amounts);
                })
                .orElse(transaction);
    }

    private static Optional<PrintedDecimal> debit(PrintedTransaction transaction) {
        return transaction.amount(TransactionColumnRole.DEBIT);
    }
}
