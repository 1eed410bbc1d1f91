package org.mesinfos.connectors.standard.cfonb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.mapping.RunningBalance;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Converts an old balance record (01) and a new balance record (07) to a bank account. */
final class AccountReader {

    private static final char SEPARATOR = '\u001f';

    private final SourceContext context;
    private final RowSink sink;

    AccountReader(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    /**
     * Emits the account and the result of the balance check. The locator of the account is that of its first record.
     *
     * @param oldBalance empty if the statement starts without one
     */
    void read(Optional<FixedRecord> oldBalance, FixedRecord newBalance, RunningBalance balance) {
        FixedRecord first = oldBalance.orElse(newBalance);
        sink.read();
        FixedRecord read = first;
        BankAccount account;
        try {
            account = account(first, newBalance.currency());
            if (oldBalance.isPresent()) {
                account.setInitialBalance(SignedAmount.of(first));
                ShortDate.required(first, 35, 40);
                Kept.put(account.getAdditional(), first, 8, 11, 21, 21, 33, 34, 35, 40, 41, 90, 105, 120);
                Kept.text(account.getAdditional(), first.name(17, 20), otherMoney(first, newBalance));
                keepOtherBank(account.getAdditional(), first, newBalance);
            }
            read = newBalance;
            account.setBalance(SignedAmount.of(newBalance));
            account.setBalanceDate(ShortDate.required(newBalance, 35, 40));
            Kept.put(account.getAdditional(), newBalance, 8, 11, 21, 21, 33, 34, 41, 90, 105, 120);
        } catch (BadValue bad) {
            sink.reject(bad.at(read.locator()));
            return;
        }
        sink.accept(new ParsedRow(
                RecordType.BANK_ACCOUNT, account, first.locator(), subject(first), key(account, first), List.of()));
        balance.close(account.getBalance(), newBalance.name(91, 104), newBalance.locator())
                .ifPresent(rejection -> {
                    sink.read();
                    sink.reject(rejection);
                });
    }

    private BankAccount account(FixedRecord record, String currency) throws BadValue {
        BankAccount account = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        account.setOrganisation(context.organisation());
        subject(record).ifPresent(subject -> {
            account.setSubject(subject.reference());
            account.setSubjectKind(subject.kind());
        });
        if (record.account().isEmpty()) {
            throw new BadValue(RejectionReason.MISSING_VALUE, record.name(22, 32), "empty", "an account number");
        }
        account.setAccountNumber(record.account());
        account.setBankCode(orNull(record.bank()));
        account.setBranchCode(orNull(record.branch()));
        account.setCurrency(orNull(currency));
        return account;
    }

    /** Keeps the bank and branch of a record in {@code additional} if they differ from those of its account. */
    static void keepOtherBank(Map<String, String> additional, FixedRecord account, FixedRecord record) {
        if (!record.bank().equals(account.bank())) {
            Kept.put(additional, record, 3, 7);
        }
        if (!record.branch().equals(account.branch())) {
            Kept.put(additional, record, 12, 16);
        }
    }

    /** Returns currency and decimals of the old balance if they differ from the new one, else an empty text. */
    private static String otherMoney(FixedRecord first, FixedRecord second) {
        return first.raw(17, 20).equals(second.raw(17, 20)) ? "" : first.zone(17, 20);
    }

    /** Returns bank, branch and account number, which together identify the account, in the order of the IBAN. */
    static Optional<Subject> subject(FixedRecord record) {
        String reference = record.bank() + record.branch() + record.account();
        return reference.isEmpty() ? Optional.empty() : Optional.of(new Subject(SubjectKind.ACCOUNT, reference));
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static RecordKey key(BankAccount account, FixedRecord first) {
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                account.getSubject()
                        + SEPARATOR
                        + first.day()
                        + SEPARATOR
                        + account.getBalanceDate()
                        + SEPARATOR
                        + first.currency());
    }
}
