package org.mesinfos.connectors.standard.qif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankTransaction;

/**
 * Makes bank transactions of records of an investment account. Quicken writes amounts without sign; the action tells
 * whether money came or went. Security, quantity and price are in {@code additional}.
 */
final class Investments {

    /** Beginnings of actions that cost money. */
    private static final List<String> OUT =
            List.of("buy", "cvrshrt", "miscexp", "margint", "xout", "withdr", "contribout", "chgfee");
    /** Actions that move no money: dividends put into shares at once, shares that come, go or multiply. */
    private static final List<String> WITHOUT_MONEY =
            List.of("reinv", "shrs", "stksplit", "reminder", "grant", "vest", "expire");
    /** Actions of which the amount has a sign. */
    private static final Set<String> SIGNED = Set.of("", "cash");

    private final Movements movements;

    Investments(Movements movements) {
        this.movements = movements;
    }

    BankTransaction read(QifRecord record, String account) throws BadValue {
        BankTransaction transaction = movements.begin(record, account);
        String action = record.first('N').map(QifField::text).orElse("");
        record.take('N').ifPresent(transaction::setKind);
        Optional<String> security = record.first('Y').map(QifField::text);
        Movements.texts(transaction, record.take('P').or(() -> security), record);
        amount(record, action).ifPresent(transaction::setAmount);
        movements
                .amounts()
                .optional(record.first('O'))
                .filter(fee -> fee.signum() >= 0)
                .ifPresent(transaction::setFees);
        Category.set(transaction, record);
        record.eachUnclaimed(transaction.getAdditional());
        return transaction;
    }

    /** Signed: positive when credited to the account; empty where no money moves. */
    private Optional<BigDecimal> amount(QifRecord record, String action) throws BadValue {
        String plain = action.toLowerCase(Locale.ROOT);
        if (WITHOUT_MONEY.stream().anyMatch(plain::startsWith)) {
            return Optional.empty();
        }
        Optional<BigDecimal> total = movements.amounts().total(record, '$');
        boolean costs = !SIGNED.contains(plain) && OUT.stream().anyMatch(plain::startsWith);
        return total.map(amount -> costs ? amount.abs().negate() : amount);
    }
}
