package org.mesinfos.connectors.standard.mt940;

import org.mesinfos.connectors.standard.statement.Iban;

/** Text without any marks. An IBAN with a BIC behind it is the account of the other party. */
final class PlainText {

    private PlainText() {}

    static void read(String name, String text, Details details) {
        details.plain(text);
        int start = 0;
        String before = "";
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            String word = text.substring(start, end < 0 ? text.length() : end);
            if (AccountId.isBic(word) && Iban.isFormed(before)) {
                details.set(Detail.ACCOUNT, name + "IBAN", before);
                details.set(Detail.BIC, name + "BIC", word);
                return;
            }
            before = word;
            start = end < 0 ? text.length() : end + 1;
        }
    }
}
