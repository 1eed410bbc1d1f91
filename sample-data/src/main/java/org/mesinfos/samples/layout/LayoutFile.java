package org.mesinfos.samples.layout;

import java.util.List;

/**
 * File in a drawn layout.
 *
 * @param name file name
 * @param category kind of file, for totals
 * @param content bytes of the file
 * @param currencies whether the file states the currency of the account, so that it is expected
 * @param movements expected transactions
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are only written, never compared.
record LayoutFile(
        String name,
        String category,
        byte[] content,
        StatedCurrency currencies,
        InventedAccount account,
        List<Movement> movements) {

    /** Statement of the currency by the file. */
    enum StatedCurrency {
        STATED,
        UNSTATED
    }

    LayoutFile {
        movements = List.copyOf(movements);
    }

    /** Returns the expected transactions as CSV. */
    String expected() {
        StringBuilder csv = new StringBuilder("date,amount,currency,label\n");
        for (Movement movement : movements) {
            csv.append(movement.booking())
                    .append(',')
                    .append(movement.amount().toPlainString())
                    .append(',')
                    .append(
                            currencies == StatedCurrency.STATED
                                    ? account.language().currency()
                                    : "")
                    .append(",\"")
                    .append(movement.label())
                    .append("\"\n");
        }
        return csv.toString();
    }
}
