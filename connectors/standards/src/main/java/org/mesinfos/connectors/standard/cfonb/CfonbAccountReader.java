package org.mesinfos.connectors.standard.cfonb;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.mapping.value.StatementBalanceCheck;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.statement.AccountRows;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Conversion of an old balance record (01) and a new balance record (07) to a bank account. */
final class CfonbAccountReader {

    private final AccountRows rows;
    private final TwoDigitYears years;
    private final RowSink sink;

    CfonbAccountReader(SourceContext context, RowSink sink) {
        this.rows = new AccountRows(context);
        this.years = TwoDigitYears.of(context);
        this.sink = sink;
    }

    /**
     * Emits the account and the result of the balance check. The locator of the account is that of its first record.
     *
     * @param oldBalance empty if the statement starts without one
     */
    void read(Optional<CfonbRecord> oldBalance, CfonbRecord newBalance, StatementBalanceCheck balance) {
        CfonbRecord first = oldBalance.orElse(newBalance);
        sink.startRow();
        CfonbRecord read = first;
        BankAccount account;
        BigDecimal closing;
        try {
            account = account(first, newBalance.currency());
            if (oldBalance.isPresent()) {
                account.setInitialBalance(CfonbAmount.of(first));
                first.date(35, years);
                first.keepCodes(account.getAdditional(), 8, 11, 21, 21, 33, 34, 35, 40, 41, 90, 105, 120);
                FixedLengthRecord.putCode(
                        account.getAdditional(), first.fieldName(17, 20), differingCurrency(first, newBalance));
                keepDifferingBank(account.getAdditional(), first, newBalance);
            }
            read = newBalance;
            closing = CfonbAmount.of(newBalance);
            account.setBalance(closing);
            account.setBalanceDate(newBalance.date(35, years));
            newBalance.keepCodes(account.getAdditional(), 8, 11, 21, 21, 33, 34, 41, 90, 105, 120);
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(read.locator()));
            return;
        }
        sink.accept(rows.row(RecordType.BANK_ACCOUNT, account, first.locator(), subject(first), key(account, first)));
        balance.checkClosingBalance(closing, newBalance.fieldName(91, 104), newBalance.locator())
                .ifPresent(rejection -> {
                    sink.startRow();
                    sink.reject(rejection);
                });
    }

    private BankAccount account(CfonbRecord record, String currency) throws InvalidValueException {
        BankAccount account = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        if (record.account().isEmpty()) {
            throw new InvalidValueException(
                    RejectionReason.MISSING_VALUE, record.fieldName(22, 32), FoundValue.EMPTY, "an account number");
        }
        account.setAccountNumber(record.account());
        account.setBankCode(nullIfEmpty(record.bank()));
        account.setBranchCode(nullIfEmpty(record.branch()));
        account.setCurrency(nullIfEmpty(currency));
        return account;
    }

    /** Keeps the bank and branch of a record in {@code additional} if they differ from those of its account. */
    static void keepDifferingBank(Map<String, String> additional, CfonbRecord account, CfonbRecord record) {
        if (!record.bank().equals(account.bank())) {
            record.keepCodes(additional, 3, 7);
        }
        if (!record.branch().equals(account.branch())) {
            record.keepCodes(additional, 12, 16);
        }
    }

    /** Returns currency and decimals of the old balance if they differ from the new one, else an empty text. */
    private static String differingCurrency(CfonbRecord first, CfonbRecord second) {
        return first.rawField(17, 20).equals(second.rawField(17, 20)) ? "" : first.field(17, 20);
    }

    /** Returns bank, branch and account number, which together identify the account, in the order of the IBAN. */
    static Optional<Subject> subject(CfonbRecord record) {
        String reference = record.bank() + record.branch() + record.account();
        return reference.isEmpty() ? Optional.empty() : Optional.of(new Subject(SubjectKind.ACCOUNT, reference));
    }

    static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static RecordKey key(BankAccount account, CfonbRecord first) {
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                first.bank()
                        + first.branch()
                        + first.account()
                        + RecordKeyBuilder.SEPARATOR
                        + first.date()
                        + RecordKeyBuilder.SEPARATOR
                        + account.getBalanceDate()
                        + RecordKeyBuilder.SEPARATOR
                        + first.currency());
    }
}
