package org.mesinfos.connectors.standard.mt940;

import java.util.StringJoiner;

/** Parser for the {@code :NS:} fields of German banks, whose lines start with a two-digit code. */
final class Mt940NonSwiftField {

    private static final int LAST_REMITTANCE = 14;
    private static final int NAME = 15;
    private static final int KIND = 17;

    private Mt940NonSwiftField() {}

    static void read(Mt940Field field, Mt940Details details) {
        StringJoiner remittance = new StringJoiner(" ");
        for (String line : field.lines()) {
            if (!Mt940Date.isDigits(line, 0, 2)) {
                details.set(Mt940Detail.OTHER, field.name(), line);
                continue;
            }
            int number = Integer.parseInt(line, 0, 2, 10);
            String text = line.substring(2).strip();
            if (number >= 1 && number <= LAST_REMITTANCE) {
                remittance.add(text);
            } else {
                Mt940Detail detail = number == NAME
                        ? Mt940Detail.COUNTERPARTY_NAME
                        : number == KIND ? Mt940Detail.TRANSACTION_KIND : Mt940Detail.OTHER;
                details.set(detail, field.name() + line.substring(0, 2), text);
            }
        }
        details.set(Mt940Detail.REMITTANCE, field.name() + "01", remittance.toString());
    }
}
