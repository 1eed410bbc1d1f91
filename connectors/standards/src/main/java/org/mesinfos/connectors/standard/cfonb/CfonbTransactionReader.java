package org.mesinfos.connectors.standard.cfonb;

import java.util.Objects;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.value.StatementBalanceCheck;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.statement.AccountRows;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.connectors.standard.statement.StatementTransactionKey;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Conversion of a transaction record (04) and its complement records (05) to a bank transaction. */
final class CfonbTransactionReader {

    private static final String NO_NUMBER = "0000000";

    private final AccountRows rows;
    private final TwoDigitYears years;
    private final RowSink sink;

    CfonbTransactionReader(SourceContext context, RowSink sink) {
        this.rows = new AccountRows(context);
        this.years = TwoDigitYears.of(context);
        this.sink = sink;
    }

    void read(CfonbTransactionGroup open, StatementBalanceCheck balance) {
        CfonbRecord record = open.transaction();
        sink.startRow();
        try {
            if (open.isTooLarge()) {
                throw new InvalidValueException(
                        RejectionReason.TOO_LARGE,
                        CfonbRecord.COMPLEMENT,
                        "more complements than the limit",
                        "at most " + CfonbTransactionGroup.MAX_COMPLEMENTS);
            }
            BankTransaction transaction = transaction(open.account(), record);
            CfonbComplements complements = new CfonbComplements(transaction, record);
            open.complements().forEach(complements::add);
            complements.finish();
            balance.add(Objects.requireNonNull(transaction.getAmount(), "transaction() sets the amount"));
            sink.accept(rows.row(
                    RecordType.BANK_TRANSACTION,
                    transaction,
                    record.locator(),
                    CfonbAccountReader.subject(open.account()),
                    StatementTransactionKey.of(transaction)));
        } catch (InvalidValueException bad) {
            balance.invalidate();
            sink.reject(bad.toRejection(record.locator()));
        }
    }

    private BankTransaction transaction(CfonbRecord account, CfonbRecord record) throws InvalidValueException {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setAccountNumber(CfonbAccountReader.nullIfEmpty(record.account()));
        transaction.setAmount(CfonbAmount.of(record));
        transaction.setCurrency(CfonbAccountReader.nullIfEmpty(record.currency()));
        transaction.setBookingDate(record.date(35, years));
        transaction.setValueDate(
                record.dateOrText(43, years, transaction.getAdditional()).orElse(null));
        transaction.setTransactionCode(record.optional(33, 34));
        transaction.setReturnReason(record.optional(41, 42));
        transaction.setLabel(record.optional(49, 79));
        String number = record.field(82, 88);
        transaction.setEntryReference(number.equals(NO_NUMBER) ? null : CfonbAccountReader.nullIfEmpty(number));
        transaction.setBankReference(record.optional(105, 120));
        CfonbAccountReader.keepDifferingBank(transaction.getAdditional(), account, record);
        record.keepCodes(transaction.getAdditional(), 8, 11, 21, 21, 80, 81, 89, 89, 90, 90);
        return transaction;
    }
}
