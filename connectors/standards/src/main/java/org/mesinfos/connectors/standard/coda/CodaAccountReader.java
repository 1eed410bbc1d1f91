package org.mesinfos.connectors.standard.coda;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.statement.AccountRows;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;

/** Conversion of the two balances (1 and 8), the header (0) and free communications (4) to a bank account. */
final class CodaAccountReader {

    private final AccountRows rows;
    private final TwoDigitYears years;

    CodaAccountReader(SourceContext context) {
        this.rows = new AccountRows(context);
        this.years = TwoDigitYears.of(context);
    }

    ParsedRow row(CodaAccount account, CodaRecord closing, List<CodaRecord> messages) throws InvalidValueException {
        CodaRecord opening = account.opening();
        BankAccount row = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        row.setAccountNumber(account.number());
        row.setIban(account.iban().orElse(null));
        row.setCurrency(account.currency().orElse(null));
        row.setHolderName(opening.optional(65, 90));
        row.setLabel(opening.optional(91, 125));
        row.setInitialBalance(opening.amount(43));
        row.setBalance(closing.amount(42));
        row.setBalanceDate(closing.date(58, years));
        opening.keep(row.getAdditional(), 3, 5, 59, 64, 126, 128);
        if (account.hasBelgianNumber()) {
            opening.keep(row.getAdditional(), 22, 22, 23, 24, 25, 42);
        }
        closing.keep(row.getAdditional(), 2, 4);
        if (!closing.rawField(5, 41).equals(opening.rawField(6, 42))) {
            closing.keep(row.getAdditional(), 5, 41);
        }
        account.header().ifPresent(header -> {
            row.setBic(header.optional(61, 71));
            row.setBankCode(header.field(12, 14).equals("000") ? null : header.optional(12, 14));
            header.keep(row.getAdditional(), 6, 11, 17, 17, 25, 34, 35, 60, 72, 82, 84, 88, 89, 104, 105, 120);
        });
        messages.forEach(message -> message.keep(row.getAdditional(), 33, 112));
        return rows.row(
                RecordType.BANK_ACCOUNT,
                row,
                opening.locator(),
                Optional.of(account.subject()),
                new RecordKey(
                        RecordKey.Kind.NATURAL,
                        account.number()
                                + RecordKeyBuilder.SEPARATOR
                                + opening.rawField(59, 64)
                                + RecordKeyBuilder.SEPARATOR
                                + row.getBalanceDate()
                                + RecordKeyBuilder.SEPARATOR
                                + row.getCurrency()));
    }
}
