package org.mesinfos.samples.layout;

import java.util.List;

/**
 * File in a drawn layout.
 *
 * @param name file name
 * @param category kind of file, for totals
 * @param content bytes of the file
 * @param currencies whether the file states the currency of the account, so that it is expected
 * @param transactions expected transactions
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are only written, never compared.
record LayoutFile(
        String name,
        String category,
        byte[] content,
        StatedCurrency currencies,
        InventedAccount account,
        List<LayoutTransaction> transactions) {

    /** Statement of the currency by the file. */
    enum StatedCurrency {
        STATED,
        UNSTATED
    }

    LayoutFile {
        transactions = List.copyOf(transactions);
    }

    /** Returns the expected transactions as CSV. */
    String expected() {
        StringBuilder csv = new StringBuilder("date,amount,currency,label\n");
        for (LayoutTransaction transaction : transactions) {
            csv.append(transaction.booking())
                    .append(',')
                    .append(transaction.amount().toPlainString())
                    .append(',')
                    .append(
                            currencies == StatedCurrency.STATED
                                    ? account.language().currency()
                                    : "")
                    .append(",\"")
                    .append(transaction.label())
                    .append("\"\n");
        }
        return csv.toString();
    }
}
