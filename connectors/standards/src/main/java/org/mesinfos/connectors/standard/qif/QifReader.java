package org.mesinfos.connectors.standard.qif;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Assembler of lines to records, which converts them according to their section. Not thread-safe. */
final class QifReader {

    static final char RECORD_END = '^';

    /** Maximum number of accounts whose lines are remembered, to skip repeated descriptions. */
    private static final int MAX_ACCOUNTS = 10_000;

    private final QifRowEmitter rows;
    private final QifTransactionReader transactionReader;
    private final QifInvestmentReader investmentReader;
    private final QifAccountReader accountReader;
    private final QifCurrentAccount account;
    private final Map<String, Set<String>> knownLines = new HashMap<>();
    private Optional<QifSection> section = Optional.empty();
    private Optional<QifRecord> currentRecord = Optional.empty();
    private boolean firstOfRegister;
    private long finishedTransactions;

    QifReader(QifDialect dialect, QifRowEmitter rows) {
        this(
                rows,
                new QifTransactionReader(dialect),
                new QifAccountReader(dialect),
                new QifCurrentAccount(),
                Optional.empty());
    }

    private QifReader(
            QifRowEmitter rows,
            QifTransactionReader transactionReader,
            QifAccountReader accountReader,
            QifCurrentAccount account,
            Optional<QifSection> section) {
        this.rows = rows;
        this.transactionReader = transactionReader;
        this.investmentReader = new QifInvestmentReader(transactionReader);
        this.accountReader = accountReader;
        this.account = account;
        this.section = section;
    }

    /** Returns a reader with the state of this one, between two records, that emits its rows elsewhere. */
    QifReader continueInto(QifRowEmitter target) {
        return new QifReader(target, transactionReader, accountReader, account, section);
    }

    /** Returns the number of complete records of registers. */
    long finishedTransactions() {
        return finishedTransactions;
    }

    /** Starts a register without a header. */
    void startBareRegister() {
        section = Optional.of(QifSection.REGISTER);
        account.startRegister("");
        firstOfRegister = true;
    }

    /** Processes the current line. */
    void readLine(TextLines lines) {
        String text = lines.text();
        if (QifSection.isHeader(text)) {
            finishRecord();
            startSection(text);
        } else if (QifSection.isOption(text)) {
            finishRecord();
        } else if (section.isPresent() && lines.isTooLarge()) {
            currentRecord(lines).markTooLarge();
        } else if (section.isPresent() && !text.isEmpty()) {
            if (isRecordEnd(text)) {
                finishRecord();
            } else {
                add(currentRecord(lines), text);
            }
        }
    }

    /** Returns whether the line consists of carets; some programs write several. */
    private static boolean isRecordEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != RECORD_END) {
                return false;
            }
        }
        return true;
    }

    /** Reads a split that ends between two records. */
    void read(TextLines lines) throws IOException {
        while (lines.next()) {
            readLine(lines);
        }
    }

    /** Reads to the end of the file, where the caret after the last record may be missing. */
    void readToEnd(TextLines lines) throws IOException {
        boolean isEnded = true;
        while (lines.next()) {
            readLine(lines);
            isEnded = lines.isTerminated();
        }
        if (!isEnded && currentRecord.filter(this::mayBeTruncated).isPresent()) {
            rows.reject(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(currentRecord.get().line()),
                    "",
                    "the end of the file in an amount",
                    "the end of the record");
            return;
        }
        finishRecord();
        if (section.isEmpty()) {
            rows.reject(
                    RejectionReason.UNREADABLE_FILE,
                    Locator.wholeFile(),
                    "!Type",
                    "no such line",
                    "a header of a section");
        }
    }

    /** Returns whether the record may be truncated: its last field is a date, or an amount without two decimals. */
    private boolean mayBeTruncated(QifRecord record) {
        return record.last()
                .filter(field -> "TU$D".indexOf(field.code()) >= 0)
                .filter(field -> !transactionReader.amounts().hasCents(field.text()))
                .isPresent();
    }

    private void startSection(String text) {
        QifSection next = QifSection.of(text);
        section = Optional.of(next);
        if (next == QifSection.ACCOUNTS) {
            account.startAccountSection();
        } else if (next.hasTransactions()) {
            account.startRegister(text);
            firstOfRegister = true;
        }
    }

    private QifRecord currentRecord(TextLines lines) {
        if (currentRecord.isEmpty()) {
            currentRecord = Optional.of(new QifRecord(lines.line()));
        }
        return currentRecord.get();
    }

    private void add(QifRecord record, String text) {
        QifSection type = section.orElseThrow();
        if (type == QifSection.REGISTER || type == QifSection.UNKNOWN) {
            record.add(text);
        } else if (type != QifSection.REFERENCE_LIST || record.isEmpty()) {
            record.addUnsplit(text);
        }
    }

    private void finishRecord() {
        if (currentRecord.isPresent()) {
            QifRecord record = currentRecord.get();
            currentRecord = Optional.empty();
            if (record.isTooLarge()) {
                rows.reject(
                        RejectionReason.TOO_LARGE,
                        Locator.line(record.line()),
                        "",
                        "more than " + QifRecord.MAX_LINES + " lines or a line of more than a mebibyte",
                        "a record of fewer lines");
            } else {
                finishRecord(record, section.orElseThrow());
            }
        }
    }

    private void finishRecord(QifRecord record, QifSection type) {
        switch (type) {
            case REGISTER, INVESTMENTS -> emitTransaction(record, type);
            case ACCOUNTS -> emitAccount(record);
            case REFERENCE_LIST -> rows.skipped(record.line(), "a list without events");
            case UNKNOWN -> {
                if (record.first('D').isPresent() && record.first('T').isPresent()) {
                    emitTransaction(record, type);
                } else {
                    rows.reject(
                            RejectionReason.UNKNOWN_ROW,
                            Locator.line(record.line()),
                            "!Type",
                            "an unknown type",
                            "a register, accounts or a list");
                }
            }
        }
    }

    private void emitTransaction(QifRecord record, QifSection type) {
        finishedTransactions++;
        if (firstOfRegister) {
            firstOfRegister = false;
            account.readOpeningBalance(record);
        }
        rows.emit(record.line(), account.name(), () -> {
            BankTransaction transaction = type == QifSection.INVESTMENTS
                    ? investmentReader.read(record, account.name())
                    : transactionReader.read(record, account.name());
            return new QifRowEmitter.KeyedRecord(
                    RecordType.BANK_TRANSACTION, transaction, QifTransactionReader.key(transaction));
        });
    }

    private void emitAccount(QifRecord record) {
        String name = record.first('N').map(QifField::text).orElse("");
        account.addAccount(name);
        Set<String> lines = knownLines.size() < MAX_ACCOUNTS || knownLines.containsKey(name)
                ? knownLines.computeIfAbsent(name, missing -> new HashSet<>())
                : new HashSet<>();
        boolean isNew = lines.addAll(record.nonEmptyLines());
        if (isNew) {
            rows.emit(record.line(), name, () -> {
                BankAccount described = accountReader.read(record);
                return new QifRowEmitter.KeyedRecord(
                        RecordType.BANK_ACCOUNT, described, QifAccountReader.key(described));
            });
        } else {
            rows.skipped(record.line(), "an account that repeats an earlier description");
        }
    }
}
