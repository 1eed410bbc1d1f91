package org.mesinfos.connectors.standard.qif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankTransaction;

/**
 * Conversion of records of an investment account to bank transactions. Quicken writes unsigned amounts; the action
 * determines the sign. Security, quantity and price are in {@code additional}.
 */
final class QifInvestmentReader {

    /** Prefixes of actions that debit the account. */
    private static final List<String> DEBIT_ACTIONS =
            List.of("buy", "cvrshrt", "miscexp", "margint", "xout", "withdr", "contribout", "chgfee");
    /** Prefixes of actions without cash amount: reinvested dividends, transfers and splits of shares. */
    private static final List<String> ACTIONS_WITHOUT_AMOUNT =
            List.of("reinv", "shrs", "stksplit", "reminder", "grant", "vest", "expire");
    /** Prefixes of transfers of cash, whose names may end with the mark of actions that another account pays. */
    private static final List<String> TRANSFERS = List.of("contrib", "withdr");
    /** Actions with a signed amount. */
    private static final Set<String> SIGNED_ACTIONS = Set.of("", "cash");

    private final QifTransactionReader transactionReader;

    QifInvestmentReader(QifTransactionReader transactionReader) {
        this.transactionReader = transactionReader;
    }

    BankTransaction read(QifRecord record, String account) throws InvalidValueException {
        BankTransaction transaction = transactionReader.newTransaction(record, account);
        String action = record.first('N').map(QifField::text).orElse("");
        record.take('N').ifPresent(transaction::setKind);
        Optional<String> security = record.first('Y').map(QifField::text);
        QifTransactionReader.setTexts(transaction, record.take('P').or(() -> security), record);
        amount(record, action).ifPresent(transaction::setAmount);
        transactionReader
                .amounts()
                .optional(record.first('O'))
                .filter(fee -> fee.signum() >= 0)
                .ifPresent(transaction::setFees);
        QifCategory.set(transaction, record);
        record.putUnclaimed(transaction.getAdditional());
        return transaction;
    }

    /** Returns the signed amount, positive for a credit; empty for an action without cash amount. */
    private Optional<BigDecimal> amount(QifRecord record, String action) throws InvalidValueException {
        String lowerCase = action.toLowerCase(Locale.ROOT);
        if (ACTIONS_WITHOUT_AMOUNT.stream().anyMatch(lowerCase::startsWith) || isOfOtherAccount(record, lowerCase)) {
            return Optional.empty();
        }
        Optional<BigDecimal> total = transactionReader.amounts().recordAmount(record, '$');
        boolean isDebit =
                !SIGNED_ACTIONS.contains(lowerCase) && DEBIT_ACTIONS.stream().anyMatch(lowerCase::startsWith);
        return total.map(amount -> isDebit ? amount.abs().negate() : amount);
    }

    /**
     * Returns whether the money comes from or goes to another account, as that of {@code BuyX} and {@code DivX} does. The
     * register of that account has the amount; the cash of this one does not change.
     */
    private static boolean isOfOtherAccount(QifRecord record, String action) {
        boolean isMarked = action.endsWith("x") && TRANSFERS.stream().noneMatch(action::startsWith);
        return isMarked
                && record.first('L')
                        .map(field -> QifCategory.transferAccount(field.text()))
                        .filter(account -> !account.isEmpty())
                        .isPresent();
    }
}
