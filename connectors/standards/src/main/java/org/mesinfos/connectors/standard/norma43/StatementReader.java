package org.mesinfos.connectors.standard.norma43;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.RunningBalance;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;

/** Converts records to rows. Keeps only the current transaction and account in memory. Not thread-safe. */
final class StatementReader {

    static final String ACCOUNT = "11";
    static final String MOVEMENT = "22";
    static final String CONCEPT = "23";
    static final String OTHER_CURRENCY = "24";
    static final String FINAL_BALANCE = "33";
    static final String END = "88";

    private static final int MOST_COMPLEMENTS = 100;

    private final RowSink sink;
    private final MovementReader movements;
    private final AccountReader accounts;
    private final List<FixedRecord> complements = new ArrayList<>();
    private Account account;
    private FixedRecord movement;
    private RunningBalance balance = new RunningBalance(Optional.empty());

    StatementReader(SourceContext context, RowSink sink) {
        this.sink = sink;
        this.movements = new MovementReader(context);
        this.accounts = new AccountReader(context);
    }

    void read(FixedRecord record) {
        switch (record.code()) {
            case ACCOUNT -> open(record);
            case MOVEMENT -> movement(record);
            case CONCEPT, OTHER_CURRENCY -> complement(record);
            case FINAL_BALANCE -> close(record);
            case END -> {
                flush();
                sink.skipped(record.locator(), "the end of the file");
            }
            default ->
                reject(record, RejectionReason.UNKNOWN_ROW, "an unknown record code", "11, 22, 23, 24, 33 or 88");
        }
    }

    private void open(FixedRecord record) {
        leave();
        if (record.zone(3, 20).isEmpty()) {
            reject(new Rejection(
                    RejectionReason.MISSING_VALUE,
                    record.locator(),
                    record.name(3, 20),
                    "empty",
                    "bank, branch and account"));
            return;
        }
        account = new Account(record);
        Optional<BigDecimal> initial = Optional.empty();
        try {
            initial = Optional.of(record.amount(33, 34, 47));
        } catch (BadValue invalid) {
            // The account is rejected for this value at the final balance.
        }
        balance = new RunningBalance(initial);
    }

    private void movement(FixedRecord record) {
        flush();
        if (account == null) {
            reject(
                    record,
                    RejectionReason.MALFORMED_ROW,
                    "a transaction without its account",
                    "a preceding account record (11)");
            return;
        }
        movement = record;
    }

    private void complement(FixedRecord record) {
        if (movement == null) {
            reject(
                    record,
                    RejectionReason.MALFORMED_ROW,
                    "a complement without its transaction",
                    "a preceding transaction record (22)");
        } else if (complements.size() < MOST_COMPLEMENTS) {
            complements.add(record);
        }
    }

    private void close(FixedRecord record) {
        flush();
        if (account == null) {
            reject(
                    record,
                    RejectionReason.MALFORMED_ROW,
                    "a balance without its account",
                    "a preceding account record (11)");
            return;
        }
        sink.read();
        try {
            ParsedRow row = accounts.row(account, record);
            sink.accept(row);
            balance.close(((BankAccount) row.record()).getBalance(), record.name(60, 73), record.locator())
                    .ifPresent(this::reject);
        } catch (BadValue bad) {
            sink.reject(bad.at(record.locator()));
        }
        account = null;
    }

    /** Ends the last statement. Call it after the last record. */
    void end() {
        leave();
    }

    private void leave() {
        flush();
        if (account != null) {
            reject(RunningBalance.partial(
                    "no final balance", FINAL_BALANCE, account.opening().locator()));
            account = null;
        }
    }

    private void flush() {
        if (movement == null) {
            return;
        }
        sink.read();
        try {
            MovementReader.requireFew(complements);
            ParsedRow row = movements.row(account, movement, complements);
            balance.add(((BankTransaction) row.record()).getAmount());
            sink.accept(row);
        } catch (BadValue bad) {
            balance.lose();
            sink.reject(bad.at(movement.locator()));
        }
        movement = null;
        complements.clear();
    }

    private void reject(FixedRecord record, RejectionReason reason, String found, String expected) {
        reject(new Rejection(reason, record.locator(), record.name(1, 2), found, expected));
    }

    private void reject(Rejection rejection) {
        sink.read();
        sink.reject(rejection);
    }
}
