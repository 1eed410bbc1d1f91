package org.mesinfos.connectors.standard.mt940;

import java.util.StringJoiner;

/** Parser for the {@code :NS:} fields of German banks, whose lines start with a two-digit code. */
final class NonSwift {

    private static final int LAST_REMITTANCE = 14;
    private static final int NAME = 15;
    private static final int KIND = 17;

    private NonSwift() {}

    static void read(Field field, Details details) {
        StringJoiner remittance = new StringJoiner(" ");
        for (String line : field.lines()) {
            if (!Day.areDigits(line, 0, 2)) {
                details.set(Detail.OTHER, field.name(), line);
                continue;
            }
            int number = Integer.parseInt(line, 0, 2, 10);
            String text = line.substring(2).strip();
            if (number >= 1 && number <= LAST_REMITTANCE) {
                remittance.add(text);
            } else {
                Detail detail = number == NAME ? Detail.NAME : number == KIND ? Detail.KIND : Detail.OTHER;
                details.set(detail, field.name() + line.substring(0, 2), text);
            }
        }
        details.set(Detail.REMITTANCE, field.name() + "01", remittance.toString());
    }
}
