package org.mesinfos.connectors.standard.norma43;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.FoundValue;
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
final class Norma43StatementReader {

    static final String ACCOUNT = "11";
    static final String TRANSACTION = "22";
    static final String CONCEPT = "23";
    static final String OTHER_CURRENCY = "24";
    static final String FINAL_BALANCE = "33";
    static final String END = "88";

    private static final int MAX_COMPLEMENTS = 100;

    private final RowSink sink;
    private final Norma43TransactionReader transactionReader;
    private final Norma43AccountReader accountReader;
    private final List<Norma43Record> complements = new ArrayList<>();
    private @Nullable Norma43Account account;
    private @Nullable Norma43Record transaction;
    private StatementBalanceCheck balance = new StatementBalanceCheck(Optional.empty());

    Norma43StatementReader(SourceContext context, RowSink sink) {
        this.sink = sink;
        this.transactionReader = new Norma43TransactionReader(context);
        this.accountReader = new Norma43AccountReader(context);
    }

    void read(Norma43Record record) {
        switch (record.recordCode()) {
            case ACCOUNT -> startStatement(record);
            case TRANSACTION -> startTransaction(record);
            case CONCEPT, OTHER_CURRENCY -> addComplement(record);
            case FINAL_BALANCE -> endStatement(record);
            case END -> {
                finishTransaction();
                sink.skip(record.locator(), "the end of the file");
            }
            default ->
                reject(record, RejectionReason.UNKNOWN_ROW, "an unknown record code", "11, 22, 23, 24, 33 or 88");
        }
    }

    private void startStatement(Norma43Record record) {
        abandonStatement();
        if (record.field(3, 20).isEmpty()) {
            reject(new Rejection(
                    RejectionReason.MISSING_VALUE,
                    record.locator(),
                    record.fieldName(3, 20),
                    FoundValue.EMPTY,
                    "bank, branch and account"));
            return;
        }
        account = new Norma43Account(record);
        Optional<BigDecimal> initial = Optional.empty();
        try {
            initial = Optional.of(record.amount(33, 34, 47));
        } catch (InvalidValueException invalid) {
            // The account is rejected for this value at the final balance.
        }
        balance = new StatementBalanceCheck(initial);
    }

    private void startTransaction(Norma43Record record) {
        finishTransaction();
        if (account == null) {
            reject(
                    record,
                    RejectionReason.MALFORMED_ROW,
                    "a transaction without its account",
                    "a preceding account record (11)");
            return;
        }
        transaction = record;
    }

    private void addComplement(Norma43Record record) {
        if (transaction == null) {
            reject(
                    record,
                    RejectionReason.MALFORMED_ROW,
                    "a complement without its transaction",
                    "a preceding transaction record (22)");
        } else if (complements.size() < MAX_COMPLEMENTS) {
            complements.add(record);
        }
    }

    private void endStatement(Norma43Record record) {
        finishTransaction();
        if (account == null) {
            reject(
                    record,
                    RejectionReason.MALFORMED_ROW,
                    "a balance without its account",
                    "a preceding account record (11)");
            return;
        }
        sink.startRow();
        try {
            ParsedRow row = accountReader.row(account, record);
            sink.accept(row);
            BigDecimal closing =
                    Objects.requireNonNull(((BankAccount) row.record()).getBalance(), "row() sets the balance");
            balance.checkClosingBalance(closing, record.fieldName(60, 73), record.locator())
                    .ifPresent(this::reject);
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(record.locator()));
        }
        account = null;
    }

    /** Ends the last statement. Call it after the last record. */
    void finish() {
        abandonStatement();
    }

    private void abandonStatement() {
        finishTransaction();
        if (account != null) {
            reject(StatementBalanceCheck.incomplete(
                    "no final balance", FINAL_BALANCE, account.opening().locator()));
            account = null;
        }
    }

    private void finishTransaction() {
        if (account == null || transaction == null) {
            return;
        }
        sink.startRow();
        try {
            Norma43TransactionReader.checkComplementCount(complements);
            ParsedRow row = transactionReader.row(account, transaction, complements);
            balance.add(Objects.requireNonNull(((BankTransaction) row.record()).getAmount(), "row() sets the amount"));
            sink.accept(row);
        } catch (InvalidValueException bad) {
            balance.invalidate();
            sink.reject(bad.toRejection(transaction.locator()));
        }
        transaction = null;
        complements.clear();
    }

    private void reject(Norma43Record record, RejectionReason reason, String found, String expected) {
        reject(new Rejection(reason, record.locator(), record.fieldName(1, 2), found, expected));
    }

    private void reject(Rejection rejection) {
        sink.startRow();
        sink.reject(rejection);
    }
}
