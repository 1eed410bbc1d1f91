package org.mesinfos.connectors.standard.cfonb;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.RunningBalance;
import org.mesinfos.connectors.standard.statement.BadValue;

/**
 * Converts records to rows: one for each transaction after its complements, one for the account at its new balance.
 * Keeps only the current transaction and the old balance in memory. Not thread-safe.
 */
final class StatementReader {

    private static final String NO_OLD_BALANCE = "no old balance";
    private static final String NO_NEW_BALANCE = "no new balance";

    private final RowSink sink;
    private final MovementReader movements;
    private final AccountReader accounts;
    private OpenMovement open;
    private FixedRecord oldBalance;
    private FixedRecord firstWithoutBalance;
    private RunningBalance balance = new RunningBalance(Optional.empty());
    private boolean anyRecord;

    StatementReader(SourceContext context, RowSink sink) {
        this.sink = sink;
        this.movements = new MovementReader(context, sink);
        this.accounts = new AccountReader(context, sink);
    }

    void read(FixedRecord record) {
        switch (record.code()) {
            case FixedRecord.OLD_BALANCE -> open(record);
            case FixedRecord.MOVEMENT -> movement(record);
            case FixedRecord.COMPLEMENT -> complement(record);
            case FixedRecord.NEW_BALANCE -> close(record);
            default ->
                reject(new Rejection(
                        RejectionReason.UNKNOWN_ROW,
                        record.locator(),
                        record.name(1, 2),
                        BadValue.kind(record.code().strip()),
                        "01, 04, 05 or 07"));
        }
        anyRecord = true;
    }

    private void open(FixedRecord record) {
        leave();
        oldBalance = record;
        Optional<BigDecimal> amount = Optional.empty();
        try {
            amount = Optional.of(SignedAmount.of(record));
        } catch (BadValue invalid) {
            // The account is rejected for this value at the new balance.
        }
        balance = new RunningBalance(amount);
    }

    private void movement(FixedRecord record) {
        flush();
        boolean isOtherAccount = oldBalance != null && !oldBalance.isOfAccountOf(record);
        if (isOtherAccount) {
            leave();
        }
        if (oldBalance == null && firstWithoutBalance == null) {
            firstWithoutBalance = record;
        }
        open = new OpenMovement(oldBalance == null ? record : oldBalance, record);
    }

    private void complement(FixedRecord record) {
        boolean belongsToOpen = open != null
                && open.movement().isOfAccountOf(record)
                && open.movement().day().equals(record.day());
        if (belongsToOpen) {
            open.add(record);
        } else {
            flush();
            reject(new Rejection(
                    RejectionReason.MALFORMED_ROW,
                    record.locator(),
                    record.name(46, 48),
                    "a complement without its transaction",
                    "a preceding transaction record (04) of the same account and date"));
        }
    }

    private void close(FixedRecord record) {
        flush();
        boolean isOtherAccount = oldBalance != null && !oldBalance.isOfAccountOf(record);
        if (isOtherAccount) {
            leave();
        }
        accounts.read(Optional.ofNullable(oldBalance), record, balance);
        if (oldBalance == null) {
            FixedRecord first = firstWithoutBalance == null ? record : firstWithoutBalance;
            reject(RunningBalance.partial(NO_OLD_BALANCE, FixedRecord.OLD_BALANCE, first.locator()));
        }
        forget();
    }

    /** Ends the last statement. Call it after the last record. */
    void end() {
        leave();
    }

    boolean metRecord() {
        return anyRecord;
    }

    /** Ends the current statement without a new balance, and rejects it as incomplete. */
    private void leave() {
        flush();
        if (oldBalance != null) {
            reject(RunningBalance.partial(NO_NEW_BALANCE, FixedRecord.NEW_BALANCE, oldBalance.locator()));
        } else if (firstWithoutBalance != null) {
            reject(RunningBalance.partial(NO_OLD_BALANCE, FixedRecord.OLD_BALANCE, firstWithoutBalance.locator()));
        }
        forget();
    }

    private void forget() {
        oldBalance = null;
        firstWithoutBalance = null;
        balance = new RunningBalance(Optional.empty());
    }

    private void flush() {
        if (open != null) {
            movements.read(open, balance);
            open = null;
        }
    }

    private void reject(Rejection rejection) {
        sink.read();
        sink.reject(rejection);
    }
}
