package org.mesinfos.connectors.standard.norma43;

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

/** Conversion of an account record (11) and its final balance record (33) to a bank account. */
final class Norma43AccountReader {

    private final AccountRows rows;
    private final TwoDigitYears years;

    Norma43AccountReader(SourceContext context) {
        this.rows = new AccountRows(context);
        this.years = TwoDigitYears.of(context);
    }

    ParsedRow row(Norma43Account account, Norma43Record closing) throws InvalidValueException {
        Norma43Record opening = account.opening();
        BankAccount row = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        row.setAccountNumber(account.reference());
        row.setCurrency(account.currency().orElse(null));
        row.setHolderName(opening.optional(52, 77));
        row.setPeriodStart(opening.date(21, years));
        row.setPeriodEnd(opening.date(27, years));
        row.setInitialBalance(opening.amount(33, 34, 47));
        row.setBalance(closing.amount(59, 60, 73));
        row.setBalanceDate(row.getPeriodEnd());
        opening.keep(row.getAdditional(), 51, 51, 78, 80);
        if (row.getCurrency() == null) {
            opening.keep(row.getAdditional(), 48, 50);
        }
        closing.keep(row.getAdditional(), 21, 25, 26, 39, 40, 44, 45, 58, 77, 80);
        if (!closing.field(3, 20).equals(opening.field(3, 20))) {
            closing.keep(row.getAdditional(), 3, 20);
        }
        if (!closing.field(74, 76).equals(opening.field(48, 50))) {
            closing.keep(row.getAdditional(), 74, 76);
        }
        return rows.row(
                RecordType.BANK_ACCOUNT,
                row,
                opening.locator(),
                Optional.of(account.subject()),
                new RecordKey(
                        RecordKey.Kind.NATURAL,
                        account.reference()
                                + RecordKeyBuilder.SEPARATOR
                                + row.getPeriodStart()
                                + RecordKeyBuilder.SEPARATOR
                                + row.getPeriodEnd()
                                + RecordKeyBuilder.SEPARATOR
                                + row.getCurrency()));
    }
}
