package org.mesinfos.connectors.standard.statement;

import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.mapping.NormalisedText;
import org.mesinfos.records.BankTransaction;

/**
 * What makes a movement the same in another statement: account, dates, amount and currency, the references and the label.
 *
 * <p>References of these standards may be shared by several movements, such as those of one order, so none of them alone
 * is taken for the movement's own.
 */
public final class MovementKey {

    private static final char SEPARATOR = '\u001f';

    private MovementKey() {}

    /** The key of a movement, which has its amount. */
    public static RecordKey of(BankTransaction transaction) {
        StringBuilder key = new StringBuilder();
        key.append(text(transaction.getIban() == null ? transaction.getAccountNumber() : transaction.getIban()));
        append(key, transaction.getBookingDate());
        append(key, transaction.getValueDate());
        append(key, transaction.getAmount().stripTrailingZeros().toPlainString());
        append(key, transaction.getCurrency());
        append(key, text(transaction.getBankReference()));
        append(key, text(transaction.getInstructionId()));
        append(key, text(transaction.getEndToEndId()));
        append(key, text(transaction.getLabel()));
        return new RecordKey(RecordKey.Kind.NATURAL, key.toString());
    }

    private static void append(StringBuilder key, Object value) {
        key.append(SEPARATOR).append(value == null ? "" : value);
    }

    private static String text(String delivered) {
        return delivered == null ? "" : NormalisedText.of(delivered);
    }
}
