package org.mesinfos.connectors.standard.cfonb;

import java.util.List;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.RunningBalance;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.connectors.standard.statement.MovementKey;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Converts a transaction record (04) and its complement records (05) to a bank transaction. */
final class MovementReader {

    private static final String NO_NUMBER = "0000000";

    private final SourceContext context;
    private final RowSink sink;

    MovementReader(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    void read(OpenMovement open, RunningBalance balance) {
        FixedRecord record = open.movement();
        sink.read();
        try {
            if (open.isTooLarge()) {
                throw new BadValue(
                        RejectionReason.TOO_LARGE,
                        FixedRecord.COMPLEMENT,
                        "more complements than the limit",
                        "at most " + OpenMovement.LIMIT);
            }
            BankTransaction transaction = transaction(open.account(), record);
            Complements complements = new Complements(transaction, record);
            open.complements().forEach(complements::add);
            complements.end();
            balance.add(transaction.getAmount());
            sink.accept(new ParsedRow(
                    RecordType.BANK_TRANSACTION,
                    transaction,
                    record.locator(),
                    AccountReader.subject(open.account()),
                    MovementKey.of(transaction),
                    List.of()));
        } catch (BadValue bad) {
            balance.lose();
            sink.reject(bad.at(record.locator()));
        }
    }

    private BankTransaction transaction(FixedRecord account, FixedRecord record) throws BadValue {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setOrganisation(context.organisation());
        AccountReader.subject(account).ifPresent(subject -> {
            transaction.setSubject(subject.reference());
            transaction.setSubjectKind(subject.kind());
        });
        transaction.setAccountNumber(AccountReader.orNull(record.account()));
        transaction.setAmount(SignedAmount.of(record));
        transaction.setCurrency(AccountReader.orNull(record.currency()));
        transaction.setBookingDate(ShortDate.required(record, 35, 40));
        transaction.setValueDate(ShortDate.optional(record, 43, 48).orElse(null));
        transaction.setTransactionCode(AccountReader.orNull(record.zone(33, 34)));
        transaction.setReturnReason(AccountReader.orNull(record.zone(41, 42)));
        transaction.setLabel(AccountReader.orNull(record.zone(49, 79)));
        String number = record.zone(82, 88);
        transaction.setEntryReference(number.equals(NO_NUMBER) ? null : AccountReader.orNull(number));
        transaction.setBankReference(AccountReader.orNull(record.zone(105, 120)));
        AccountReader.keepOtherBank(transaction.getAdditional(), account, record);
        Kept.put(transaction.getAdditional(), record, 8, 11, 21, 21, 80, 81, 89, 89, 90, 90);
        return transaction;
    }
}
