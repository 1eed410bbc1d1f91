package org.mesinfos.connectors.standard.coda;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.statement.AccountRows;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.connectors.standard.statement.StatementTransactionKey;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Conversion of the records of a transaction to a bank transaction. */
final class CodaTransactionReader {

    private static final Set<String> NO_REFERENCE = Set.of("NOTPROVIDED", "NONREF", "NOREF");

    private final AccountRows rows;
    private final TwoDigitYears years;

    CodaTransactionReader(SourceContext context) {
        this.rows = new AccountRows(context);
        this.years = TwoDigitYears.of(context);
    }

    ParsedRow row(CodaAccount account, CodaTransactionGroup group) throws InvalidValueException {
        CodaRecord head = group.head();
        if (group.isTooLarge()) {
            throw new InvalidValueException(
                    RejectionReason.TOO_LARGE,
                    head.fieldName(3, 6),
                    "more records than the limit",
                    "at most " + CodaTransactionGroup.MAX_RECORDS);
        }
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setAccountNumber(account.number());
        transaction.setIban(account.iban().orElse(null));
        transaction.setCurrency(account.currency().orElse(null));
        transaction.setBookingDate(head.date(116, years));
        transaction.setValueDate(
                head.dateOrText(48, years, transaction.getAdditional()).orElse(null));
        transaction.setAmount(head.amount(32));
        transaction.setTransactionCode(head.optional(54, 61));
        transaction.setBankReference(head.optional(11, 31));
        transaction.setEntryReference(head.optional(3, 6));
        head.keep(transaction.getAdditional(), 122, 124, 125, 125);
        for (CodaRecord part : group.parts()) {
            if (part.recordCode().equals("22")) {
                readReferences(transaction, part);
            } else {
                CodaCounterparty.read(transaction, part);
            }
        }
        CodaTexts.read(transaction, group);
        group.details().forEach(detail -> keepDetail(transaction.getAdditional(), detail));
        return rows.row(
                RecordType.BANK_TRANSACTION,
                transaction,
                head.locator(),
                Optional.of(account.subject()),
                StatementTransactionKey.of(transaction));
    }

    private static void readReferences(BankTransaction transaction, CodaRecord part) {
        transaction.setEndToEndId(reference(part.optional(64, 98)));
        transaction.setCounterpartyBic(part.optional(99, 109));
        transaction.setReturnReason(part.optional(114, 117));
        transaction.setPurposeCode(part.optional(122, 125));
        part.keep(transaction.getAdditional(), 113, 113, 118, 121);
        if (transaction.getEndToEndId() == null) {
            part.keep(transaction.getAdditional(), 64, 98);
        }
    }

    private static @Nullable String reference(@Nullable String delivered) {
        return delivered == null || NO_REFERENCE.contains(delivered) ? null : delivered;
    }

    /** Keeps the values of a detail, whose amount is part of that of its transaction. */
    private static void keepDetail(Map<String, String> additional, CodaTransactionGroup detail) {
        String prefix = detail.head().detail() + "/";
        detail.head().keep(additional, prefix, 11, 31, 32, 47, 48, 53, 54, 61, 116, 121);
        for (CodaRecord part : detail.parts()) {
            if (part.recordCode().equals("22")) {
                part.keep(additional, prefix, 64, 98, 99, 109, 113, 113, 114, 117, 118, 121, 122, 125);
            } else {
                part.keep(additional, prefix, 11, 47, 48, 82);
            }
        }
        keep(additional, prefix, detail.communication());
        detail.information().forEach(each -> keep(additional, prefix, each.communication()));
    }

    private static void keep(Map<String, String> additional, String prefix, CodaCommunication communication) {
        FixedLengthRecord.put(
                additional,
                prefix + (CodaCommunication.NAME + communication.type()).strip(),
                communication.isFree()
                        ? communication.compact()
                        : communication.text().strip());
    }
}
