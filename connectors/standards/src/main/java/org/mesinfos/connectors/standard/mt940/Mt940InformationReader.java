package org.mesinfos.connectors.standard.mt940;

import java.util.List;

/** Parser for the information to account owner (field 86), which chooses the dialect of the bank. */
final class Mt940InformationReader {

    private static final List<Mt940InformationDialect> DIALECTS =
            List.of(new Mt940SubfieldDialect(), new Mt940CodeWordDialect(), new Mt940LabelDialect());

    private static final int CODE_LENGTH = 3;

    private Mt940InformationReader() {}

    /**
     * Reads the information on a transaction.
     *
     * @param fields the {@code :86:} and {@code :NS:} fields after the statement line
     */
    static void read(List<Mt940Field> fields, Mt940Details details) {
        for (Mt940Field field : fields) {
            if (field.tag().equals(Mt940Tags.NON_SWIFT)) {
                Mt940NonSwiftField.read(field, details);
            } else {
                read(field.name(), Mt940InformationText.of(field.lines()), details);
            }
        }
    }

    private static void read(String name, String text, Mt940Details details) {
        if (text.length() == CODE_LENGTH && Mt940Date.isDigits(text, 0, CODE_LENGTH)) {
            // Some banks write only the business transaction code here, and the text in the next field.
            details.set(Mt940Detail.OTHER, name + "GVC", text);
            return;
        }
        for (Mt940InformationDialect dialect : DIALECTS) {
            if (dialect.read(name, text, details)) {
                return;
            }
        }
        Mt940PlainText.read(name, Mt940InformationText.toWords(text), details);
    }
}
