package org.mesinfos.connectors.standard.qif;

import org.mesinfos.records.BankTransaction;

/**
 * Parser for the category field {@code L}: {@code Food:Groceries}, a transfer {@code [Savings]}, either of them
 * followed by a slash and a class. If there is a class, the text is also kept as delivered.
 */
final class QifCategory {

    private QifCategory() {}

    static void set(BankTransaction transaction, QifRecord record) {
        record.first('L').ifPresent(field -> set(transaction, field));
    }

    private static void set(BankTransaction transaction, QifField field) {
        String text = field.text();
        int slash = text.indexOf('/', Math.max(0, text.indexOf(']')));
        String category = (slash < 0 ? text : text.substring(0, slash)).strip();
        boolean isTransfer = category.startsWith("[") && category.endsWith("]") && category.length() > 2;
        if (isTransfer) {
            transaction.setCounterpartyAccount(category.substring(1, category.length() - 1));
        } else if (!category.isEmpty() && category.charAt(0) != '-' && category.charAt(0) != '|') {
            int colon = category.indexOf(':');
            transaction.setCategory(
                    colon <= 0 ? category : category.substring(0, colon).strip());
            if (colon > 0 && colon + 1 < category.length()) {
                transaction.setSubCategory(category.substring(colon + 1).strip());
            }
        } else {
            return;
        }
        if (slash < 0) {
            field.claim();
        }
    }

    /** Returns the account of a transfer, or an empty text if the category is not a transfer. */
    static String transferAccount(String text) {
        int end = text.indexOf(']');
        return text.startsWith("[") && end > 1 ? text.substring(1, end) : "";
    }
}
