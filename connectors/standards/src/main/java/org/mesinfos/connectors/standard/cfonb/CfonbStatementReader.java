package org.mesinfos.connectors.standard.cfonb;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.value.StatementBalanceCheck;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * Conversion of records to rows: one for each transaction after its complements, one for the account at its new
 * balance. Keeps only the current transaction and the old balance in memory. Not thread-safe.
 */
final class CfonbStatementReader {

    private static final String NO_OLD_BALANCE = "no old balance";
    private static final String NO_NEW_BALANCE = "no new balance";

    private final RowSink sink;
    private final CfonbTransactionReader transactionReader;
    private final CfonbAccountReader accountReader;
    private @Nullable CfonbTransactionGroup openTransaction;
    private @Nullable CfonbRecord oldBalance;
    private @Nullable CfonbRecord firstTransactionWithoutBalance;
    private StatementBalanceCheck balance = new StatementBalanceCheck(Optional.empty());
    private boolean hasRecords;

    CfonbStatementReader(SourceContext context, RowSink sink) {
        this.sink = sink;
        this.transactionReader = new CfonbTransactionReader(context, sink);
        this.accountReader = new CfonbAccountReader(context, sink);
    }

    void read(CfonbRecord record) {
        switch (record.recordCode()) {
            case CfonbRecord.OLD_BALANCE -> startStatement(record);
            case CfonbRecord.TRANSACTION -> startTransaction(record);
            case CfonbRecord.COMPLEMENT -> addComplement(record);
            case CfonbRecord.NEW_BALANCE -> endStatement(record);
            default ->
                reject(new Rejection(
                        RejectionReason.UNKNOWN_ROW,
                        record.locator(),
                        record.fieldName(1, 2),
                        FoundValue.of(record.recordCode().strip()),
                        "01, 04, 05 or 07"));
        }
        hasRecords = true;
    }

    private void startStatement(CfonbRecord record) {
        abandonStatement();
        oldBalance = record;
        Optional<BigDecimal> amount = Optional.empty();
        try {
            amount = Optional.of(CfonbAmount.of(record));
        } catch (InvalidValueException invalid) {
            // The account is rejected for this value at the new balance.
        }
        balance = new StatementBalanceCheck(amount);
    }

    private void startTransaction(CfonbRecord record) {
        finishTransaction();
        boolean isOtherAccount = oldBalance != null && !oldBalance.hasSameAccountAs(record);
        if (isOtherAccount) {
            abandonStatement();
        }
        if (oldBalance == null && firstTransactionWithoutBalance == null) {
            firstTransactionWithoutBalance = record;
        }
        openTransaction = new CfonbTransactionGroup(oldBalance == null ? record : oldBalance, record);
    }

    private void addComplement(CfonbRecord record) {
        if (openTransaction != null
                && openTransaction.transaction().hasSameAccountAs(record)
                && openTransaction.transaction().date().equals(record.date())) {
            openTransaction.add(record);
        } else {
            finishTransaction();
            reject(new Rejection(
                    RejectionReason.MALFORMED_ROW,
                    record.locator(),
                    record.fieldName(46, 48),
                    "a complement without its transaction",
                    "a preceding transaction record (04) of the same account and date"));
        }
    }

    private void endStatement(CfonbRecord record) {
        finishTransaction();
        boolean isOtherAccount = oldBalance != null && !oldBalance.hasSameAccountAs(record);
        if (isOtherAccount) {
            abandonStatement();
        }
        accountReader.read(Optional.ofNullable(oldBalance), record, balance);
        if (oldBalance == null) {
            CfonbRecord first = firstTransactionWithoutBalance == null ? record : firstTransactionWithoutBalance;
            reject(StatementBalanceCheck.incomplete(NO_OLD_BALANCE, CfonbRecord.OLD_BALANCE, first.locator()));
        }
        reset();
    }

    /** Ends the last statement. Call it after the last record. */
    void finish() {
        abandonStatement();
    }

    boolean hasRecords() {
        return hasRecords;
    }

    /** Ends the current statement without a new balance, and rejects it as incomplete. */
    private void abandonStatement() {
        finishTransaction();
        if (oldBalance != null) {
            reject(StatementBalanceCheck.incomplete(NO_NEW_BALANCE, CfonbRecord.NEW_BALANCE, oldBalance.locator()));
        } else if (firstTransactionWithoutBalance != null) {
            reject(StatementBalanceCheck.incomplete(
                    NO_OLD_BALANCE, CfonbRecord.OLD_BALANCE, firstTransactionWithoutBalance.locator()));
        }
        reset();
    }

    private void reset() {
        oldBalance = null;
        firstTransactionWithoutBalance = null;
        balance = new StatementBalanceCheck(Optional.empty());
    }

    private void finishTransaction() {
        if (openTransaction != null) {
            transactionReader.read(openTransaction, balance);
            openTransaction = null;
        }
    }

    private void reject(Rejection rejection) {
        sink.startRow();
        sink.reject(rejection);
    }
}
