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

/** Assembles lines to records and converts them according to their section. Not thread-safe. */
final class QifReader {

    static final char RECORD_END = '^';

    /** Maximum number of accounts whose lines are remembered, to skip repeated descriptions. */
    private static final int MOST_ACCOUNTS = 10_000;

    private final QifRows rows;
    private final Movements movements;
    private final Investments investments;
    private final Accounts accounts;
    private final CurrentAccount account;
    private final Map<String, Set<String>> told = new HashMap<>();
    private Optional<Section> section = Optional.empty();
    private Optional<QifRecord> open = Optional.empty();
    private boolean firstOfRegister;
    private long finished;

    QifReader(QifDialect dialect, QifRows rows) {
        this(rows, new Movements(dialect), new Accounts(dialect), new CurrentAccount(), Optional.empty());
    }

    private QifReader(
            QifRows rows,
            Movements transactionReader,
            Accounts accountReader,
            CurrentAccount account,
            Optional<Section> section) {
        this.rows = rows;
        this.movements = transactionReader;
        this.investments = new Investments(transactionReader);
        this.accounts = accountReader;
        this.account = account;
        this.section = section;
    }

    /** Returns a reader with the state of this one, between two records, that emits its rows elsewhere. */
    QifReader continued(QifRows target) {
        return new QifReader(target, movements, accounts, account, section);
    }

    /** Returns the number of complete records of registers. */
    long finishedMovements() {
        return finished;
    }

    /** Returns whether a section has started. */
    boolean isInSection() {
        return section.isPresent();
    }

    /** Processes the current line. */
    void line(TextLines lines) {
        String text = lines.text();
        if (Section.isHeader(text)) {
            finish();
            header(text);
        } else if (Section.isOption(text)) {
            finish();
        } else if (section.isPresent() && lines.isTooLarge()) {
            record(lines).makeTooLarge();
        } else if (section.isPresent() && !text.isEmpty()) {
            if (isRecordEnd(text)) {
                finish();
            } else {
                add(record(lines), text);
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
            line(lines);
        }
    }

    /** Reads to the end of the file, where the caret after the last record may be missing. */
    void readToEnd(TextLines lines) throws IOException {
        boolean isEnded = true;
        while (lines.next()) {
            line(lines);
            isEnded = lines.isEnded();
        }
        if (!isEnded && open.filter(QifReader::mayBeCut).isPresent()) {
            rows.reject(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(open.get().line()),
                    "",
                    "the end of the file in an amount",
                    "the end of the record");
            return;
        }
        finish();
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
    private static boolean mayBeCut(QifRecord record) {
        return record.last()
                .filter(field -> "TU$D".indexOf(field.code()) >= 0)
                .filter(field -> !field.text().matches(".*[.,]\\d\\d"))
                .isPresent();
    }

    private void header(String text) {
        Section next = Section.of(text);
        section = Optional.of(next);
        if (next == Section.ACCOUNTS) {
            account.startBlock();
        } else if (next.holdsMovements()) {
            account.startRegister(text);
            firstOfRegister = true;
        }
    }

    private QifRecord record(TextLines lines) {
        if (open.isEmpty()) {
            open = Optional.of(new QifRecord(lines.line()));
        }
        return open.get();
    }

    private void add(QifRecord record, String text) {
        Section type = section.orElseThrow();
        if (type == Section.REGISTER || type == Section.UNKNOWN) {
            record.add(text);
        } else if (type != Section.LIST || record.isEmpty()) {
            record.addPlain(text);
        }
    }

    private void finish() {
        if (open.isPresent()) {
            QifRecord record = open.get();
            open = Optional.empty();
            if (record.isTooLarge()) {
                rows.reject(
                        RejectionReason.TOO_LARGE,
                        Locator.line(record.line()),
                        "",
                        "more than " + QifRecord.MOST_LINES + " lines or a line of more than a mebibyte",
                        "a record of fewer lines");
            } else {
                finish(record, section.orElseThrow());
            }
        }
    }

    private void finish(QifRecord record, Section type) {
        switch (type) {
            case REGISTER, INVESTMENTS -> movement(record, type);
            case ACCOUNTS -> account(record);
            case LIST -> rows.skipped(record.line(), "a list without events");
            case UNKNOWN -> {
                if (record.first('D').isPresent() && record.first('T').isPresent()) {
                    movement(record, type);
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

    private void movement(QifRecord record, Section type) {
        finished++;
        if (firstOfRegister) {
            firstOfRegister = false;
            account.openedBy(record);
        }
        rows.read(record.line(), account.name(), () -> {
            BankTransaction transaction = type == Section.INVESTMENTS
                    ? investments.read(record, account.name())
                    : movements.read(record, account.name());
            return new QifRows.Keyed(RecordType.BANK_TRANSACTION, transaction, Movements.key(transaction));
        });
    }

    private void account(QifRecord record) {
        String name = record.first('N').map(QifField::text).orElse("");
        account.describe(name);
        Set<String> lines = told.size() < MOST_ACCOUNTS || told.containsKey(name)
                ? told.computeIfAbsent(name, missing -> new HashSet<>())
                : new HashSet<>();
        boolean isNew = lines.addAll(record.content());
        if (isNew) {
            rows.read(record.line(), name, () -> {
                BankAccount described = accounts.read(record);
                return new QifRows.Keyed(RecordType.BANK_ACCOUNT, described, Accounts.key(described));
            });
        } else {
            rows.skipped(record.line(), "an account that repeats an earlier description");
        }
    }
}
