package org.mesinfos.connectors.standard.qif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankTransaction;

/**
 * Converts records of an investment account to bank transactions. Quicken writes unsigned amounts; the action
 * determines the sign. Security, quantity and price are in {@code additional}.
 */
final class Investments {

    /** Prefixes of actions that debit the account. */
    private static final List<String> OUT =
            List.of("buy", "cvrshrt", "miscexp", "margint", "xout", "withdr", "contribout", "chgfee");
    /** Prefixes of actions without cash amount: reinvested dividends, transfers and splits of shares. */
    private static final List<String> WITHOUT_MONEY =
            List.of("reinv", "shrs", "stksplit", "reminder", "grant", "vest", "expire");
    /** Actions with a signed amount. */
    private static final Set<String> SIGNED = Set.of("", "cash");

    private final Movements movements;

    Investments(Movements transactionReader) {
        this.movements = transactionReader;
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

    /** Returns the signed amount, positive for a credit; empty for an action without cash amount. */
    private Optional<BigDecimal> amount(QifRecord record, String action) throws BadValue {
        String lowerCase = action.toLowerCase(Locale.ROOT);
        if (WITHOUT_MONEY.stream().anyMatch(lowerCase::startsWith)) {
            return Optional.empty();
        }
        Optional<BigDecimal> total = movements.amounts().total(record, '$');
        boolean isDebit = !SIGNED.contains(lowerCase) && OUT.stream().anyMatch(lowerCase::startsWith);
        return total.map(amount -> isDebit ? amount.abs().negate() : amount);
    }
}
