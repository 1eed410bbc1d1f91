package org.mesinfos.connectors.standard.coda;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.value.StatementBalanceCheck;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;

/** Conversion of records to rows. Keeps only the current transaction and account in memory. Not thread-safe. */
final class CodaStatementReader {

    private static final String NEW_BALANCE = "8";
    private static final int MAX_MESSAGES = 100;

    private final RowSink sink;
    private final CodaTransactionReader transactionReader;
    private final CodaAccountReader accountReader;
    private final List<CodaRecord> messages = new ArrayList<>();
    private Optional<CodaRecord> header = Optional.empty();
    private @Nullable CodaAccount account;
    private @Nullable CodaRecord closing;
    private @Nullable CodaTransactionGroup group;
    private StatementBalanceCheck balance = new StatementBalanceCheck(Optional.empty());
    private CodaTotals totals = new CodaTotals();

    CodaStatementReader(SourceContext context, RowSink sink) {
        this.sink = sink;
        this.transactionReader = new CodaTransactionReader(context);
        this.accountReader = new CodaAccountReader(context);
    }

    void read(CodaRecord record) {
        switch (record.recordCode()) {
            case "0" -> {
                finish();
                header = Optional.of(record);
            }
            case "1" -> startStatement(record);
            case "21" -> readTransaction(record);
            case "22", "23", "31", "32", "33" -> continueTransaction(record);
            case NEW_BALANCE -> {
                finishTransaction();
                totals.count();
                if (closing != null) {
                    finishStatement();
                }
                closing = record;
            }
            case "4" -> addMessage(record);
            case "9" -> endFile(record);
            default ->
                reject(
                        record,
                        RejectionReason.UNKNOWN_ROW,
                        "an unknown record code",
                        "0, 1, 21 to 23, 31 to 33, 4, 8 or 9");
        }
    }

    private void startStatement(CodaRecord record) {
        finishStatement();
        totals.count();
        if (new CodaAccount(header, record).number().isEmpty()) {
            reject(record, RejectionReason.MISSING_VALUE, "no account number", "an account number");
            return;
        }
        account = new CodaAccount(header, record);
        Optional<BigDecimal> initial = Optional.empty();
        try {
            initial = Optional.of(record.amount(43));
        } catch (InvalidValueException invalid) {
            // The account is rejected for this value at the new balance.
        }
        balance = new StatementBalanceCheck(initial);
    }

    /** Starts a transaction, or adds a detail to the current one, which has the same number. */
    private void readTransaction(CodaRecord record) {
        totals.count();
        if (group != null && group.add(record)) {
            return;
        }
        finishTransaction();
        if (account == null) {
            reject(
                    record,
                    RejectionReason.MALFORMED_ROW,
                    "a transaction without its account",
                    "a preceding old balance (1)");
            return;
        }
        totals.checkSequence(record).ifPresent(this::reject);
        group = new CodaTransactionGroup(record);
    }

    private void continueTransaction(CodaRecord record) {
        totals.count();
        if (group == null || !group.add(record)) {
            reject(
                    record,
                    RejectionReason.MALFORMED_ROW,
                    "a part without its transaction",
                    "a preceding record of the same transaction");
        }
    }

    private void addMessage(CodaRecord record) {
        if (messages.size() < MAX_MESSAGES) {
            messages.add(record);
        } else {
            reject(record, RejectionReason.TOO_LARGE, "more free communications", "at most " + MAX_MESSAGES);
        }
    }

    private void endFile(CodaRecord record) {
        finishStatement();
        try {
            Optional<Rejection> fault = totals.check(record);
            fault.ifPresent(this::reject);
            if (fault.isEmpty()) {
                sink.skip(record.locator(), "the end of the file");
            }
        } catch (InvalidValueException bad) {
            reject(bad.toRejection(record.locator()));
        }
        totals = new CodaTotals();
    }

    /** Ends the last statement. Call it after the last record. */
    void finish() {
        finishStatement();
        totals = new CodaTotals();
    }

    private void finishStatement() {
        finishTransaction();
        if (account != null && closing != null) {
            emitAccount(account, closing);
        } else if (account != null) {
            reject(StatementBalanceCheck.incomplete(
                    "no new balance", NEW_BALANCE, account.opening().locator()));
        } else if (closing != null) {
            reject(
                    closing,
                    RejectionReason.MALFORMED_ROW,
                    "a balance without its account",
                    "a preceding old balance (1)");
        }
        if (account == null || closing == null) {
            messages.forEach(message -> reject(
                    message, RejectionReason.MALFORMED_ROW, "a communication without its account", "both balances"));
        }
        messages.clear();
        account = null;
        closing = null;
    }

    private void emitAccount(CodaAccount current, CodaRecord newBalance) {
        sink.startRow();
        try {
            ParsedRow row = accountReader.row(current, newBalance, messages);
            sink.accept(row);
            BigDecimal amount =
                    Objects.requireNonNull(((BankAccount) row.record()).getBalance(), "row() sets the balance");
            balance.checkClosingBalance(amount, newBalance.fieldName(43, 57), newBalance.locator())
                    .ifPresent(this::reject);
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(newBalance.locator()));
        }
    }

    private void finishTransaction() {
        if (account == null || group == null) {
            return;
        }
        sink.startRow();
        try {
            ParsedRow row = transactionReader.row(account, group);
            BigDecimal amount =
                    Objects.requireNonNull(((BankTransaction) row.record()).getAmount(), "row() sets the amount");
            balance.add(amount);
            totals.add(amount);
            sink.accept(row);
        } catch (InvalidValueException bad) {
            balance.invalidate();
            totals.invalidate();
            sink.reject(bad.toRejection(group.head().locator()));
        }
        group = null;
    }

    private void reject(CodaRecord record, RejectionReason reason, String found, String expected) {
        reject(new Rejection(reason, record.locator(), record.fieldName(1, 1), found, expected));
    }

    private void reject(Rejection rejection) {
        sink.startRow();
        sink.reject(rejection);
    }
}
