package org.mesinfos.connectors.standard.coda;

import java.util.Map;
import java.util.regex.Pattern;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.connectors.standard.statement.IbanFormat;
import org.mesinfos.records.BankTransaction;

/** The account and the name of the counterparty in the record 23 of a transaction. */
final class CodaCounterparty {

    /** Number of a Belgian account from before the IBAN. */
    private static final Pattern BELGIAN_NUMBER = Pattern.compile("\\d{12}");

    private CodaCounterparty() {}

    static void read(BankTransaction transaction, CodaRecord record) {
        transaction.setCounterpartyName(record.optional(48, 82));
        String text = record.field(11, 47);
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        if (IbanFormat.isWellFormed(first)) {
            transaction.setCounterpartyIban(first);
        } else if (BELGIAN_NUMBER.matcher(first).matches()) {
            transaction.setCounterpartyAccount(first);
        } else {
            // A foreign number may have spaces; the currency follows it at its own position.
            transaction.setCounterpartyAccount(record.optional(11, 44));
            record.keep(transaction.getAdditional(), 45, 47);
            return;
        }
        keepRest(
                transaction.getAdditional(),
                record,
                text.substring(first.length()).strip());
    }

    /** Keeps what follows the number: the currency and other codes. */
    private static void keepRest(Map<String, String> additional, CodaRecord record, String rest) {
        FixedLengthRecord.put(additional, record.fieldName(45, 47), rest);
    }
}
