package org.mesinfos.connectors.standard.mt940;

import java.util.List;

/** Parser for the information to account owner (field 86), which chooses the dialect of the bank. */
final class Information {

    private static final List<InformationDialect> DIALECTS =
            List.of(new SubfieldDialect(), new SlashDialect(), new LabelDialect());

    private static final int CODE_LENGTH = 3;

    private Information() {}

    /**
     * Reads the information on a transaction.
     *
     * @param fields the {@code :86:} and {@code :NS:} fields after the statement line
     */
    static void read(List<Field> fields, Details details) {
        for (Field field : fields) {
            if (field.tag().equals(Tags.NON_SWIFT)) {
                NonSwift.read(field, details);
            } else {
                read(field.name(), InformationText.of(field.lines()), details);
            }
        }
    }

    private static void read(String name, String text, Details details) {
        if (text.length() == CODE_LENGTH && Day.areDigits(text, 0, CODE_LENGTH)) {
            // Some banks write only the business transaction code here, and the text in the next field.
            details.set(Detail.OTHER, name + "GVC", text);
            return;
        }
        for (InformationDialect dialect : DIALECTS) {
            if (dialect.read(name, text, details)) {
                return;
            }
        }
        PlainText.read(name, InformationText.words(text), details);
    }
}
