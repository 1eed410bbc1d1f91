package org.mesinfos.connectors.standard.mt940;

import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Recognition;

/** Recognition of SWIFT account statements by their header blocks and tags. */
final class Mt940Signature {

    private static final Pattern HEADER = Pattern.compile("\\{2:[IO]9(40|42|50)");
    private static final Pattern STATEMENT_LINE = Pattern.compile("(?m)^:61:\\s?\\d{6}(\\d{4})?[RE]?[CD]");
    private static final Pattern BALANCE = Pattern.compile("(?m)^:6[0245][FM]?:[CD]\\d{6}");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^:20:");
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^:25P?:");
    private static final Pattern FLOOR_LIMIT = Pattern.compile("(?m)^:34F:[A-Z]{3}");

    private Mt940Signature() {}

    static Recognition recognise(String text) {
        String lines = (text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text).replace("@@:", "\n:");
        boolean hasHeader = HEADER.matcher(lines).find();
        boolean hasTypedField = STATEMENT_LINE.matcher(lines).find()
                || BALANCE.matcher(lines).find()
                || FLOOR_LIMIT.matcher(lines).find();
        boolean reference = REFERENCE.matcher(lines).find();
        boolean account = ACCOUNT.matcher(lines).find();
        if (hasHeader) {
            return Recognition.claimed(100, "envelope of an account message");
        }
        if (hasTypedField && reference && account) {
            return Recognition.claimed(95, "tags of reference, account, balances or statement lines");
        }
        if (hasTypedField) {
            return Recognition.claimed(70, "tags of balances or statement lines");
        }
        return reference || account
                ? Recognition.declined(40, List.of("a statement line or a balance (:61:, :60F:, :62F:)"))
                : Recognition.OTHER_FORMAT;
    }
}
