package org.mesinfos.connectors.standard.qif;

import org.mesinfos.records.BankTransaction;

/**
 * Reads {@code L}: {@code Food:Groceries}, a transfer {@code [Savings]}, either with a class behind a slash. Where there is
 * a class, or parts that have a category each, the text is kept as well.
 */
final class Category {

    private Category() {}

    static void set(BankTransaction transaction, QifRecord record) {
        record.first('L').ifPresent(field -> set(transaction, field));
    }

    private static void set(BankTransaction transaction, QifField field) {
        String text = field.text();
        int slash = text.indexOf('/', Math.max(0, text.indexOf(']')));
        String what = (slash < 0 ? text : text.substring(0, slash)).strip();
        boolean isTransfer = what.startsWith("[") && what.endsWith("]") && what.length() > 2;
        if (isTransfer) {
            transaction.setCounterpartyAccount(what.substring(1, what.length() - 1));
        } else if (!what.isEmpty() && what.charAt(0) != '-' && what.charAt(0) != '|') {
            int colon = what.indexOf(':');
            transaction.setCategory(colon <= 0 ? what : what.substring(0, colon).strip());
            if (colon > 0 && colon + 1 < what.length()) {
                transaction.setSubCategory(what.substring(colon + 1).strip());
            }
        } else {
            return;
        }
        if (slash < 0) {
            field.claim();
        }
    }

    /** The account of a transfer, when the text names one. */
    static String transferTo(String text) {
        int end = text.indexOf(']');
        return text.startsWith("[") && end > 1 ? text.substring(1, end) : "";
    }
}
