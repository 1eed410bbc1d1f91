package org.mesinfos.connectors.standard.mt940;

import org.mesinfos.connectors.standard.statement.Iban;

/** Parser for unstructured text. An IBAN followed by a BIC is the account of the counterparty. */
final class PlainText {

    private PlainText() {}

    static void read(String name, String text, Details details) {
        details.plain(text);
        int start = 0;
        String previous = "";
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            String word = text.substring(start, end < 0 ? text.length() : end);
            if (AccountId.isBic(word) && Iban.isFormed(previous)) {
                details.set(Detail.ACCOUNT, name + "IBAN", previous);
                details.set(Detail.BIC, name + "BIC", word);
                return;
            }
            previous = word;
            start = end < 0 ? text.length() : end + 1;
        }
    }
}
