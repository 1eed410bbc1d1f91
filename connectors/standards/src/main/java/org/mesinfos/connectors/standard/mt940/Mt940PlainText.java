package org.mesinfos.connectors.standard.mt940;

import org.mesinfos.connectors.standard.statement.IbanFormat;

/** Parser for unstructured text. An IBAN followed by a BIC is the account of the counterparty. */
final class Mt940PlainText {

    private Mt940PlainText() {}

    static void read(String name, String text, Mt940Details details) {
        details.addPlainText(text);
        int start = 0;
        String previous = "";
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            String word = text.substring(start, end < 0 ? text.length() : end);
            if (Mt940AccountIdentification.isBic(word) && IbanFormat.isWellFormed(previous)) {
                details.set(Mt940Detail.COUNTERPARTY_ACCOUNT, name + "IBAN", previous);
                details.set(Mt940Detail.COUNTERPARTY_BIC, name + "BIC", word);
                return;
            }
            previous = word;
            start = end < 0 ? text.length() : end + 1;
        }
    }
}
